"""Settings: what is read, what is refused, what is said about it."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest

from assistant.settings import Settings, SetUpError, load_settings, setting_names, settings_table

CANARY = "sk-canary-5521"
DOCS = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Start in an empty folder with no setting in the environment."""
    for name in list(os.environ):
        if name.upper().startswith(("DISCREET_", "OPENAI_", "AZURE_OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_set_means_offline() -> None:
    """Without a setting, approved texts are used and nothing is sent."""
    settings = load_settings()
    assert (settings.uses_model, settings.sends_text_out, settings.outbound_notice) == (False, False, "")


def test_env_file_is_read(folder: Path) -> None:
    """A line of .env sets a setting; other programs' lines are left alone."""
    (folder / ".env").write_text("DISCREET_MODEL=small\nOTHER_PROGRAM=1\n")
    assert load_settings().model == "small"


def test_environment_wins_over_env_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the environment overrules .env."""
    (folder / ".env").write_text("DISCREET_MODEL=small\n")
    monkeypatch.setenv("DISCREET_MODEL", "large")
    assert load_settings().model == "large"


@pytest.mark.parametrize("name", ["DISCREET_MODEL", "OPENAI_MODEL"])
def test_model_has_two_names(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The model's name is found under the product's name and under the usual one."""
    monkeypatch.setenv(name, "small")
    assert load_settings().model == "small"


def test_empty_value_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """A blank key is no key."""
    monkeypatch.setenv("OPENAI_API_KEY", "  ")
    assert not load_settings().has_model


@pytest.mark.parametrize(
    ("environment", "uses_model", "sends_text_out"),
    [
        pytest.param({"OPENAI_API_KEY": CANARY}, True, True, id="openai"),
        pytest.param({"OPENAI_BASE_URL": "http://127.0.0.1:8080/v1"}, True, False, id="own-machine"),
        pytest.param(
            {"OPENAI_BASE_URL": "http://LOCALHOST:8080/v1"}, True, False, id="localhost-in-capitals"
        ),
        pytest.param({"OPENAI_BASE_URL": "http://[::1]:8080/v1"}, True, False, id="ipv6-loopback"),
        pytest.param({"OPENAI_BASE_URL": "http://192.168.1.5:8080/v1"}, True, True, id="next-room"),
        pytest.param({"OPENAI_BASE_URL": "https://localhost.example/v1"}, True, True, id="looks-local"),
        pytest.param(
            {"OPENAI_API_KEY": CANARY, "DISCREET_DRAFTER": "composer"}, False, False, id="composer-by-choice"
        ),
        pytest.param({"AZURE_OPENAI_ENDPOINT": "https://x.example"}, False, False, id="azure-without-key"),
        pytest.param(
            {"AZURE_OPENAI_ENDPOINT": "https://x.example", "AZURE_OPENAI_API_KEY": CANARY},
            True,
            True,
            id="azure",
        ),
        pytest.param(
            {"AZURE_OPENAI_ENDPOINT": "https://x.example", "AZURE_OPENAI_API_KEY": CANARY}
            | {"OPENAI_BASE_URL": "http://127.0.0.1:8080/v1"},
            True,
            True,
            id="azure-wins-over-loopback",
        ),
    ],
)
def test_where_text_goes(
    environment: dict[str, str], uses_model: bool, sends_text_out: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is known before the first draft whether a model is asked and whether text leaves the machine."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    assert (settings.uses_model, settings.sends_text_out) == (uses_model, sends_text_out)


def test_notice_names_host_and_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where masked text leaves the machine, the page can say where to, and that a BAA is advisable."""
    monkeypatch.setenv("OPENAI_BASE_URL", "https://models.example/v1")
    notice = load_settings().outbound_notice
    assert "models.example" in notice
    assert "BAA" in notice


WRONG = [
    pytest.param("DISCREET_DRAFTER", CANARY, "'composer' or 'model'", id="unknown-drafter"),
    pytest.param("DISCREET_MODEL_REPAIRS", "3", "less than or equal to 2", id="too-many-repairs"),
    pytest.param("DISCREET_MODEL_TIMEOUT_S", CANARY, "valid number", id="not-a-number"),
    pytest.param("DISCREET_MODEL_TIMEOUT_S", "0", "greater than 0", id="no-time"),
    pytest.param("DISCREET_HASH_KEY", "canary", "16 characters", id="short-key"),
    pytest.param("OPENAI_API_KEY", f"{CANARY} {CANARY}", "copy it again", id="key-with-space"),
    pytest.param("OPENAI_BASE_URL", "models.canary/v1", "http://", id="no-scheme"),
    pytest.param("OPENAI_BASE_URL", f"https://me:{CANARY}@models.example/v1", "user name", id="password"),
    pytest.param("OPENAI_BASE_URL", f"https://models.example/v1?key={CANARY}", "`?`", id="query"),
    pytest.param("OPENAI_BASE_URL", "https://canary.example/v1/chat/completions", "leave out", id="too-long"),
    pytest.param("OPENAI_BASE_URL", "http://canary.example/v1", "https://", id="unencrypted"),
    pytest.param("OPENAI_BASE_URL", "http://canary:port/v1", "not a web address", id="bad-port"),
    pytest.param("AZURE_OPENAI_ENDPOINT", "ftp://canary.example", "http://", id="wrong-scheme"),
]


@pytest.mark.parametrize(("name", "value", "hint"), WRONG)
def test_wrong_value_is_explained(name: str, value: str, hint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the setting and what mends it, and never quotes the value."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SetUpError) as caught:
        load_settings()
    message = str(caught.value)
    assert name in message
    assert hint in message
    assert "canary" not in message


@pytest.mark.parametrize("in_file", [True, False])
def test_misspelt_name_is_pointed_out(in_file: bool, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name close to a setting's is taken for a slip, not ignored."""
    if in_file:
        (folder / ".env").write_text("DISCREET_DRAFTR=composer\n")
    else:
        monkeypatch.setenv("DISCREET_DRAFTR", "composer")
    with pytest.raises(SetUpError, match="Did you mean DISCREET_DRAFTER"):
        load_settings()


def test_model_without_server_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for the model without setting one up is an error with the remedy in it."""
    monkeypatch.setenv("DISCREET_DRAFTER", "model")
    with pytest.raises(SetUpError, match="OPENAI_API_KEY or OPENAI_BASE_URL"):
        load_settings()


def test_unreadable_env_file_is_explained(folder: Path) -> None:
    """A .env that is not text says so."""
    (folder / ".env").write_bytes(b"DISCREET_MODEL=\xff\xfe\n")
    with pytest.raises(SetUpError, match="UTF-8"):
        load_settings()


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings shows no key and no database password."""
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    monkeypatch.setenv("DISCREET_DATABASE_URL", f"postgresql://me:{CANARY}@db/name")
    assert CANARY not in repr(load_settings())


def test_hash_key_from_environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A key from the environment makes no key file."""
    monkeypatch.setenv("DISCREET_HASH_KEY", "0123456789abcdef")
    assert load_settings().read_hash_key() == b"0123456789abcdef"
    assert not (folder / "var").exists()


def test_key_file_is_private(folder: Path) -> None:
    """The key file is made on first use, for its owner only."""
    load_settings().read_hash_key()
    assert stat.S_IMODE((folder / "var" / "hash.key").stat().st_mode) == 0o600


def test_key_file_stays_the_same() -> None:
    """A second start reads the same key."""
    assert load_settings().read_hash_key() == load_settings().read_hash_key()


def test_damaged_key_file_is_not_replaced(folder: Path) -> None:
    """A damaged key file is an error, since a new key would forget every review."""
    (folder / "var").mkdir()
    (folder / "var" / "hash.key").write_text("half a key")
    with pytest.raises(SetUpError, match="damaged"):
        load_settings().read_hash_key()
    assert (folder / "var" / "hash.key").read_text() == "half a key"


def test_data_folder_that_is_a_file_is_explained(folder: Path) -> None:
    """A data folder that can't be made names the setting that moves it."""
    (folder / "var").write_text("")
    with pytest.raises(SetUpError, match="DISCREET_DATA_DIR"):
        load_settings().read_hash_key()


def test_documentation_matches_the_code() -> None:
    """docs/settings.md holds the table that `python -m assistant.settings` prints."""
    assert settings_table() in DOCS.read_text(encoding="utf-8")


def test_documentation_names_only_settings_that_exist() -> None:
    """Every NAME=value line in the documentation is a setting."""
    named = set(re.findall(r"^([A-Z_]+)=", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert named - set(setting_names()) == set()


@pytest.mark.parametrize("field", list(Settings.model_fields))
def test_every_setting_says_what_it_means(field: str) -> None:
    """No field without a sentence under it."""
    assert (Settings.model_fields[field].description or "").rstrip().endswith(".")
