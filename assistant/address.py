"""Addresses of model servers: is one sane, and does text sent there leave this machine?"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

_OWN_NETWORK = (".local", ".internal", ".lan", ".home.arpa")
_EXAMPLE = "http://127.0.0.1:11434/v1"


def check_address(address: str) -> str:
    """Return a server's base address without a trailing slash; an empty one stays empty.

    Raises:
        ValueError: it can't be a base address, or masked text would cross the internet unencrypted. The
            message never quotes the address, which may hold a password.
    """
    address = address.strip().rstrip("/")
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  reading it is what checks it
    except ValueError:
        raise ValueError(f"not a web address; write it like {_EXAMPLE}") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"must begin with http:// or https:// and name a host, like {_EXAMPLE}")
    if parts.username or parts.password:
        raise ValueError("must not hold a user name or password; put the key into its own setting")
    if parts.query or parts.fragment:
        raise ValueError("must not hold `?` or `#`; give only the address up to /v1")
    if parts.path.endswith("/completions"):
        raise ValueError("leave out /chat/completions; give only the address up to /v1")
    if parts.scheme == "http" and not _is_own_network(parts.hostname):
        raise ValueError("masked reviews would cross the internet unencrypted; write https://, not http://")
    return address


def host_of(address: str) -> str:
    """Return the host of a checked address, in lower case."""
    return urlsplit(address).hostname or ""


def is_loopback(host: str) -> bool:
    """Return whether a host name or IP address means this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def _is_own_network(host: str) -> bool:
    # Names without a dot are those of containers and of a practice's own network.
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.casefold().endswith(_OWN_NETWORK)
