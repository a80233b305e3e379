"""No request reaches a private address, whatever a link, a redirect or a name server says."""

import logging
import socket
from dataclasses import replace

import pytest

from config.source import FeedSource
from tasks.fetch import FetchFailed, guard
from tasks.fetch.fetcher import Rules


def reason(fetcher, url: str) -> str:
    with pytest.raises(FetchFailed) as failure:
        fetcher.get(url)
    return str(failure.value)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_addresses_of_the_open_internet_are_public(address):
    assert guard.is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.0.3", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::1",
    ],
)  # fmt: skip
def test_addresses_of_this_machine_and_its_neighbours_are_not(address):
    assert not guard.is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "localhost", "[::1]", "0"])
def test_this_machine_is_not_asked_under_any_of_its_names(site, outside, host):
    site.serve("/a", b"secret")
    port = site.url.rpartition(":")[2]
    assert reason(outside, f"http://{host}:{port}/a") in ("address is not public", "robots.txt cannot be reached")
    assert site.asked == []


def test_a_source_may_allow_private_addresses(site, outside):
    source = FeedSource(name="intranet", kind="feed", url=site.url, allow_private=True)
    assert outside.for_source(source).get(site.serve("/a", b"hello")).body == b"hello"


def test_a_connection_that_one_source_may_use_is_not_lent_to_another(site, outside):
    url = site.serve("/a", b"hello")
    replace(outside, rules=Rules(allow_private=True)).get(url)
    assert reason(outside, url) == "address is not public"


@pytest.fixture
def split_world(monkeypatch):
    """127.0.0.1 stands for the open Internet, all other loopback addresses for private ones."""
    monkeypatch.setattr(guard, "is_public", lambda address: address == "127.0.0.1")


def test_a_redirect_to_a_private_address_is_refused(site, outside, split_world):
    port = site.url.rpartition(":")[2]
    url = site.serve("/a", status=302, Location=f"http://127.0.0.2:{port}/latest/meta-data/")
    assert reason(outside, url) == "address is not public"
    assert site.paths() == ["/a"]


def answers_in_turn(monkeypatch, *addresses: str) -> list[str]:
    """A name server that answers each question differently. Returns what is left to answer."""
    left = list(addresses)
    real = socket.getaddrinfo

    def resolve(host, *args, **kwargs):
        return real(left.pop(0) if host == "rebound.test" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return left


def test_a_name_is_asked_for_once_a_connection_and_that_answer_is_connected_to(site, outside, split_world, monkeypatch):
    site.serve("/a", b"hello")
    port = site.url.rpartition(":")[2]
    left = answers_in_turn(monkeypatch, "127.0.0.1", "127.0.0.2")
    assert outside.get(f"http://rebound.test:{port}/a").body == b"hello"
    assert left == ["127.0.0.2"]


def test_a_name_that_moves_to_a_private_address_is_refused(site, outside, split_world, monkeypatch):
    site.serve("/a", b"hello", Connection="close")
    site.serve("/robots.txt", b"", Connection="close")
    port = site.url.rpartition(":")[2]
    answers_in_turn(monkeypatch, "127.0.0.1", "127.0.0.2")
    assert reason(outside, f"http://rebound.test:{port}/a") == "address is not public"
    assert site.paths() == []


def test_a_name_that_nobody_knows_is_a_failure(outside, monkeypatch):
    def unknown(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert reason(outside, "http://nowhere.test/") == "robots.txt cannot be reached"


def test_links_and_redirects_to_other_hosts_are_followed_only_if_the_source_says_so(site, outside):
    port = site.url.rpartition(":")[2]
    site.serve("/b", b"hello")
    url = site.serve("/a", status=302, Location=f"http://localhost:{port}/b")
    source = FeedSource(name="s", kind="feed", url=site.url, allow_private=True)
    assert reason(outside.for_source(source), url) == "another host than the source's"
    open_source = source.model_copy(update={"allow_other_hosts": True})
    assert outside.for_source(open_source).get(url).body == b"hello"


def test_a_host_in_another_script_is_the_same_host(outside, monkeypatch):
    source = FeedSource(name="s", kind="feed", url="http://数据.test/feed")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [(2, 1, 6, "", ("127.0.0.1", 80))])
    assert reason(outside.for_source(source), "http://数据.test/a") == "address is not public"
    assert reason(outside.for_source(source), "http://其他.test/a") == "another host than the source's"
    assert reason(outside, f"http://{'数' * 70}.test/") == "not an address"


def test_hosts_below_the_sources_own_are_its_own(outside, monkeypatch):
    rules = outside.for_source(FeedSource(name="s", kind="feed", url="https://www.stats.example/feed")).rules
    assert rules.home == {"stats.example"}


def test_credentials_in_an_address_are_sent_but_never_shown(site, fetcher, caplog):
    caplog.set_level(logging.DEBUG)
    url = site.serve("/a", b"hello").replace("//", "//user:s3cret@")
    page = fetcher.get(url)
    assert site.asked[-1][1]["Authorization"].startswith("Basic ")
    assert "s3cret" not in page.url + caplog.text


def test_cookies_are_not_kept(site, fetcher):
    fetcher.get(site.serve("/a", b"hello", Set_Cookie="id=1; Path=/"))
    fetcher.get(site.url + "/a")
    assert site.asked[-1][1]["Cookie"] is None
