"""The model drafter: asks a chat model over any OpenAI-compatible server. What it writes is unchecked."""

from __future__ import annotations

import logging
import os
import queue
import threading
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

from assistant.address import is_loopback
from assistant.drafting.answer import Replies, read_answer
from assistant.drafting.request import DrafterError, DraftRequest, ModelDraft
from assistant.settings import Settings, SetUpError

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage
    from langchain_openai.chat_models.base import BaseChatOpenAI  # noqa: TID251  this is the module it stays behind

_GRACE_S = 0.5  # lets a plain time-out speak first
_REJECTS_SCHEMA = (400, 404, 415, 422, 501)
_CHATTY_LOGGERS = ("openai", "httpx", "httpx2", "httpcore", "httpcore2", "langchain", "langsmith")
_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")


class ModelDrafter:
    """Writes replies with the language model of the settings. Safe to use from many threads.

    Nothing of prompt or answer reaches a log, a trace, a cache or an exception.
    """

    def __init__(self, settings: Settings) -> None:
        """Load LangChain (seconds, once a process); nothing is sent yet.

        Raises:
            SetUpError: no model is set up.
        """
        if not settings.has_model:
            raise SetUpError(
                "No language model is set up. Set OPENAI_API_KEY or OPENAI_BASE_URL, or keep to approved "
                "texts with DISCREET_DRAFTER=composer."
            )
        _keep_quiet()
        self._settings = settings
        self._takes_schema = True
        self._http, self._chat = _connect(settings)

    def draft(self, request: DraftRequest) -> list[ModelDraft]:
        """Return at most `request.wanted` replies as the model wrote them, for the gate to judge.

        Raises:
            DrafterError: the server failed, took longer than `model_timeout_s`, or wrote nothing readable.
        """
        from assistant.drafting.prompt import build_messages

        content, is_cut = self._ask_within_limit(build_messages(request))
        replies = read_answer(content, is_cut=is_cut)
        if not replies:
            raise DrafterError(
                "The language model answered, but not with a reply that can be read. If it goes on, a larger "
                "model may help (DISCREET_MODEL).",
                kind="service",
            )
        known = {id_ for id_, _ in (*request.responses, *request.policies)}
        return [
            ModelDraft(
                text=request.fill_slots(reply.text),
                used=tuple(dict.fromkeys(id_ for id_ in reply.used if id_ in known)),
            )
            for reply in replies[: request.wanted]
        ]

    def close(self) -> None:
        """Let go of the connections to the server."""
        self._http.close()

    def _ask_within_limit(self, messages: list[BaseMessage]) -> tuple[str, bool]:
        # The HTTP time-outs are per read: a server that drips bytes would never trip them. A daemon thread
        # can be left behind; a pool's threads would hold up the end of the program.
        answers: queue.SimpleQueue[tuple[str, bool] | Exception] = queue.SimpleQueue()
        http, chat = self._http, self._chat

        def work() -> None:
            try:
                answers.put(self._ask(chat, messages))
            except Exception as error:  # noqa: BLE001  the border: what libraries raise quotes the prompt
                answers.put(error)

        threading.Thread(target=work, name="model-drafter", daemon=True).start()
        try:
            answer = answers.get(timeout=self._settings.model_timeout_s + _GRACE_S)
        except queue.Empty:
            http.close()  # ends the thread at its next byte
            self._http, self._chat = _connect(self._settings)
            answer = TimeoutError()
        if isinstance(answer, Exception):
            raise _explain(answer, self._settings)
        return answer

    def _ask(self, chat: BaseChatOpenAI, messages: list[BaseMessage]) -> tuple[str, bool]:
        import openai
        from langsmith import tracing_context

        with tracing_context(enabled=False):
            if self._takes_schema:
                try:
                    return _ask_by_schema(chat, messages)
                except openai.APIStatusError as error:
                    if error.status_code not in _REJECTS_SCHEMA:
                        raise
            # Older servers know no schemas; the prompt asks for the same JSON in words.
            message = chat.invoke(messages)
            self._takes_schema = False
            return str(message.text), message.response_metadata.get("finish_reason") == "length"


def _ask_by_schema(chat: BaseChatOpenAI, messages: list[BaseMessage]) -> tuple[str, bool]:
    import openai

    # A schema as a dict and the raw answer: LangChain's own parser mends JSON that broke off, which would
    # hand on half a sentence as a reply.
    asking = chat.with_structured_output(
        Replies.model_json_schema(), method="json_schema", include_raw=True, strict=True
    )
    try:
        result: Any = asking.invoke(messages)
    except openai.LengthFinishReasonError as error:
        return error.completion.choices[0].message.content or "", True
    return str(result["raw"].text), False


def _connect(settings: Settings) -> tuple[Any, BaseChatOpenAI]:
    try:
        import openai
        from langchain_openai import AzureChatOpenAI, ChatOpenAI  # noqa: TID251  this is its module
    except ImportError:
        raise SetUpError(
            "The package langchain-openai is not installed. Install Discreet's dependencies again."
        ) from None
    http = openai.DefaultHttpxClient(
        timeout=settings.model_timeout_s,
        follow_redirects=False,  # text goes to the address that was set and nowhere else
        trust_env=not is_loopback(settings.model_host),  # nor through a proxy to this very machine
    )
    common: dict[str, Any] = {
        "http_client": http,
        "timeout": settings.model_timeout_s,
        "max_retries": 0,
        "max_tokens": settings.model_max_tokens,
        "cache": False,
        "verbose": False,
        "use_responses_api": False,  # compatible servers have chat completions only
        "openai_proxy": None,
    }
    if settings.azure_endpoint:
        return http, AzureChatOpenAI(
            azure_endpoint=settings.azure_endpoint,
            azure_deployment=settings.azure_deployment or settings.model,
            api_version=settings.azure_api_version,
            api_key=settings.azure_api_key,
            **common,
        )
    return http, ChatOpenAI(
        base_url=settings.model_url,
        model=settings.model,
        api_key=settings.openai_api_key or SecretStr("none"),  # the client insists on one
        **common,
    )


def _explain(error: Exception, settings: Settings) -> DrafterError:
    import openai

    place = f"The language model's server {settings.model_host}"
    if isinstance(error, (TimeoutError, openai.APITimeoutError)):
        return DrafterError(
            f"{place} gave no answer within {settings.model_timeout_s:g} seconds (DISCREET_MODEL_TIMEOUT_S).",
            kind="service",
        )
    if isinstance(error, openai.APIConnectionError):
        return DrafterError(
            f"{place} can't be reached. Check that it is running and that its address is right.",
            kind="service",
        )
    status = error.status_code if isinstance(error, openai.APIStatusError) else 0
    if status in (401, 403):
        return DrafterError(f"{place} refused the key. Check the key in the settings.", kind="set-up")
    if status in (301, 302, 307, 308, 404, 405):
        return DrafterError(
            f"{place} does not know this address or this model. Check the address (does it end in /v1?) and "
            "DISCREET_MODEL.",
            kind="set-up",
        )
    if status == 429:
        return DrafterError(f"{place} is busy, or your quota there is used up.", kind="service")
    if status in (400, 413, 422):
        return DrafterError(
            f"{place} did not accept the request (status {status}). Check DISCREET_MODEL: the model may be "
            "too small for the prompt.",
            kind="set-up",
        )
    if status:
        return DrafterError(f"{place} failed (status {status}). Try again later.", kind="service")
    return DrafterError(f"{place} answered in a form that can't be read.", kind="service")


def _keep_quiet() -> None:
    """Switch off what could copy a prompt elsewhere: traces to LangSmith, debug logs, LangChain's cache."""
    from langchain_core.globals import set_debug, set_llm_cache, set_verbose

    for name in _TRACING:
        os.environ[name] = "false"
    for name in _CHATTY_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    set_debug(False)
    set_verbose(False)
    set_llm_cache(None)
