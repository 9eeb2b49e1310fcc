"""Settings: everything an installation can change, read from the environment and from `.env`."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from assistant.address import check_address, host_of, is_loopback
from assistant.key_file import KeyFileError, read_key_file

_ENV_FILE = ".env"
_OPENAI_URL = "https://api.openai.com/v1"


class SetUpError(ValueError):
    """A setting can't be used; the message names the setting and what mends it, never a secret."""


class Settings(BaseSettings):
    """One installation's settings; `assistant.settings.load_settings` makes one."""

    model_config = SettingsConfigDict(
        env_prefix="DISCREET_",
        env_file=_ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",  # `.env` may hold other programs' settings
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    data_dir: Path = Path("var")
    """Folder for the database, the search index and the key file; made on first use."""

    database_url: SecretStr | None = None
    """Where the record is kept, as a database address; left out, a SQLite file in the data folder. For
    PostgreSQL: `postgresql://user:password@host/name`."""

    locations: Path = Path("locations.yaml")
    """File that describes your practice sites: names, contact data, strictness and voice."""

    hash_key: SecretStr | None = None
    """Secret of at least 16 characters that turns a review into an untraceable mark, so that the same
    review is recognised again; left out, one is made and kept in `hash.key` in the data folder."""

    drafter: Literal["auto", "composer", "model"] = "auto"
    """Who writes: `composer` uses approved texts only and sends nothing anywhere, `model` asks the language
    model first, `auto` means `model` where one is set up and `composer` where none is."""

    model: str = Field("gpt-4.1-mini", validation_alias=AliasChoices("DISCREET_MODEL", "OPENAI_MODEL"))
    """Name of the language model, as its server knows it."""

    openai_api_key: SecretStr | None = Field(None, validation_alias="OPENAI_API_KEY")
    """Key for the model server; a server of your own may need none."""

    openai_base_url: str = Field("", validation_alias="OPENAI_BASE_URL")
    """Address of an OpenAI-compatible server (Ollama, llama.cpp, vLLM, a gateway), usually ending in `/v1`;
    left out, OpenAI's own."""

    azure_endpoint: str = Field("", validation_alias="AZURE_OPENAI_ENDPOINT")
    """Address of an Azure OpenAI resource; it wins over `OPENAI_BASE_URL`."""

    azure_api_key: SecretStr | None = Field(None, validation_alias="AZURE_OPENAI_API_KEY")
    """Key of the Azure resource."""

    azure_deployment: str = Field("", validation_alias="AZURE_OPENAI_DEPLOYMENT")
    """Name of the deployment on the Azure resource; left out, the name of the model."""

    azure_api_version: str = Field("2024-10-21", validation_alias="AZURE_OPENAI_API_VERSION")
    """Version of Azure's interface to speak."""

    model_timeout_s: float = Field(20.0, gt=0, le=300)
    """Seconds one try of the language model may take; after that approved texts are used."""

    model_repairs: int = Field(2, ge=0, le=2)
    """How often the model may mend a draft that the checks rejected, before approved texts are used."""

    model_max_tokens: int = Field(4000, ge=64, le=32_000)
    """Most tokens one answer of the model may take; keeps a rambling model from running on."""

    @field_validator("data_dir", "locations")
    @classmethod
    def _expand_home(cls, value: Path) -> Path:
        return value.expanduser()

    @field_validator("openai_base_url", "azure_endpoint")
    @classmethod
    def _check_address(cls, value: str) -> str:
        return check_address(value)

    @field_validator("hash_key", "openai_api_key", "azure_api_key", "database_url", mode="before")
    @classmethod
    def _drop_blank(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value

    @field_validator("openai_api_key", "azure_api_key")
    @classmethod
    def _check_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[\x21-\x7e]+", value.get_secret_value()):
            raise ValueError("holds characters that no key has; copy it again")
        return value

    @field_validator("hash_key")
    @classmethod
    def _check_hash_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < 16:
            raise ValueError("must have at least 16 characters")
        return value

    @property
    def has_model(self) -> bool:
        """Whether a language model is set up: a server's address, or a key for OpenAI's."""
        if self.azure_endpoint:
            return self.azure_api_key is not None
        return bool(self.openai_base_url) or self.openai_api_key is not None

    @property
    def uses_model(self) -> bool:
        """Whether drafts are asked of the language model first."""
        return self.drafter != "composer" and self.has_model

    @property
    def model_url(self) -> str:
        """Address that masked reviews go to when the model drafts."""
        return self.azure_endpoint or self.openai_base_url or _OPENAI_URL

    @property
    def model_host(self) -> str:
        """Name of the computer that the model runs on."""
        return host_of(self.model_url)

    @property
    def sends_text_out(self) -> bool:
        """Whether masked reviews leave this machine."""
        return self.uses_model and not is_loopback(self.model_host)

    @property
    def outbound_notice(self) -> str:
        """Say plainly, for the page, that masked text leaves the machine; empty where none does."""
        if not self.sends_text_out:
            return ""
        return (
            f"Masked reviews are sent to {self.model_host}. Names, dates and health details are replaced "
            "before they leave this machine, but no masking is perfect: sign a business associate agreement "
            "(BAA) with that provider first, or set DISCREET_DRAFTER=composer to keep everything here."
        )

    def read_hash_key(self) -> bytes:
        """Return the key behind review hashes; make the key file on first use.

        Raises:
            SetUpError: the key file can't be made or read, or is damaged.
        """
        if self.hash_key is not None:
            return self.hash_key.get_secret_value().encode("utf-8", "surrogatepass")
        try:
            return read_key_file(self.data_dir / "hash.key")
        except KeyFileError as error:
            raise SetUpError(f"{error} Or set DISCREET_DATA_DIR or DISCREET_HASH_KEY.") from None


def load_settings() -> Settings:
    """Read the settings from the environment and from `.env` in the working folder.

    Raises:
        SetUpError: a setting is wrong or misspelt; names it and says what mends it.
    """
    try:
        _refuse_misspelt_names()
        settings = Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        message = first["msg"].removeprefix("Value error, ").rstrip(".")
        raise SetUpError(
            f"{_place_of(first['loc'])}: {message}. Set it in the environment or .env."
        ) from None
    except SettingsError:
        raise SetUpError("A setting can't be read. Compare .env with docs/settings.md.") from None
    except (OSError, UnicodeDecodeError):
        raise SetUpError(
            "The file .env can't be read. It must be plain UTF-8 text that you may read."
        ) from None
    if settings.drafter == "model" and not settings.has_model:
        raise SetUpError(
            "DISCREET_DRAFTER is `model` but no model is set up. Set OPENAI_API_KEY or OPENAI_BASE_URL "
            "(for Azure both AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_KEY), or set DISCREET_DRAFTER=auto."
        )
    return settings


def setting_names() -> dict[str, str]:
    """Return each setting's name in the environment with its field's name, in order."""
    return {_aliases(field)[0]: field for field in Settings.model_fields}


def settings_table() -> str:
    """Return the settings as the Markdown table that docs/settings.md holds."""
    lines = ["| setting | default | what it means |", "| --- | --- | --- |"]
    for field, info in Settings.model_fields.items():
        names = " or ".join(f"`{name}`" for name in _aliases(field))
        default = "–" if info.default in (None, "") else f"`{info.default}`"
        meaning = re.sub(r"\s+", " ", info.description or "").strip()
        lines.append(f"| {names} | {default} | {meaning} |")
    return "\n".join(lines) + "\n"


def _aliases(field: str) -> list[str]:
    alias = Settings.model_fields[field].validation_alias
    if isinstance(alias, AliasChoices):
        return [str(choice) for choice in alias.choices]
    return [str(alias or f"DISCREET_{field.upper()}")]


def _place_of(loc: tuple[int | str, ...]) -> str:
    # pydantic gives a field's name where it read no alias, else the alias, in the case that was used.
    first = str(loc[0]) if loc else "settings"
    return _aliases(first)[0] if first in Settings.model_fields else first.upper()


def _refuse_misspelt_names() -> None:
    known = setting_names()
    for name in map(str.upper, {**dotenv_values(_ENV_FILE, interpolate=False), **os.environ}):
        if name.startswith("DISCREET_") and name not in known:
            for meant in difflib.get_close_matches(name, known, n=1, cutoff=0.85):
                raise SetUpError(f"{name} is not a setting. Did you mean {meant}? See docs/settings.md.")


if __name__ == "__main__":
    print(settings_table(), end="")
