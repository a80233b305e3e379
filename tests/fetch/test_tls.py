"""The same over TLS: the certificate is checked against the name, the connection is made to the address judged."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tasks.fetch import FetchFailed

NAME = "news.test"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A key and a certificate for one name, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    built = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(1))
    signed = built.add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
    pem = signed.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    form = serialization.PrivateFormat.PKCS8
    path = tmp_path_factory.mktemp("tls") / "news.pem"
    path.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()) + pem)
    return path


@pytest.fixture
def secure(site, certificate) -> Iterator[int]:
    """The port under which the site also speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Secure", (site.handler,), {})) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture
def names(monkeypatch) -> None:
    """Every name leads to this machine."""
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: real("127.0.0.1", *rest, **more))


@pytest.fixture
def trusting(fetcher, certificate, monkeypatch):
    """A fetcher that trusts this one certificate."""
    for session in fetcher._sessions.values():
        monkeypatch.setattr(session, "verify", str(certificate))
    return fetcher


def test_a_page_comes_over_tls_and_the_connection_is_used_again(site, secure, names, trusting):
    site.serve("/a", b"hello")
    for _ in range(2):
        assert trusting.get(f"https://{NAME}:{secure}/a").body == b"hello"
    assert len({headers["Host"] for _, headers in site.asked}) == 1


@pytest.mark.parametrize("name", ["other.test", "127.0.0.1"])
def test_a_certificate_for_another_name_is_a_failure(site, secure, names, trusting, name):
    with pytest.raises(FetchFailed, match=r"robots\.txt cannot be reached"):
        trusting.get(f"https://{name}:{secure}/a")
    assert site.asked == []


def test_a_certificate_that_nobody_vouches_for_is_a_failure(site, secure, names, fetcher):
    with pytest.raises(FetchFailed, match=r"robots\.txt cannot be reached"):
        fetcher.get(f"https://{NAME}:{secure}/a")
    assert site.asked == []


def test_a_private_address_is_not_asked_over_tls_either(site, secure, names, outside):
    with pytest.raises(FetchFailed, match="address is not public"):
        outside.get(f"https://{NAME}:{secure}/a")
    assert site.asked == []
