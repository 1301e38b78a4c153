"""A browser that tests steer: Chromium without a display, over the pipe of its debugging protocol, with nothing but Python.

`Chromium` starts one, `Tab` is a page in it. Raises `BrowserError` for what the page or the browser refuses, and `TimeoutError`.
"""

import base64
import contextlib
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

BROWSER = os.environ.get("NEWSPARSE_BROWSER") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
"""The one that is installed; ``NEWSPARSE_BROWSER`` names another of the kind."""
NEEDS_BROWSER = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium is installed (apt-get install chromium)"
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-first-run",
    "--proxy-server=127.0.0.1:9",  # nothing leaves this machine
)
STEERED = ("--disable-dev-shm-usage", "--proxy-bypass-list=127.0.0.1", "--remote-debugging-pipe")


class BrowserError(Exception):
    """What the browser or a script in the page says that went wrong."""


class Chromium:
    """A browser with a profile of its own, closed at the end of a ``with`` block."""

    def __init__(self, program: str, profile: Path):
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        # the protocol is spoken over file descriptors 3 and 4; bash puts the pipes there
        script = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        self._process = subprocess.Popen(
            [
                "bash",
                "-c",
                script,
                "bash",
                program,
                *FLAGS,
                *STEERED,
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._numbers = itertools.count(1)
        self._buffer = b""
        self._messages: deque[dict[str, Any]] = deque()
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> "Chromium":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.call("Browser.close", seconds=10)
        except (OSError, BrowserError, TimeoutError):
            self._process.kill()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def call(
        self, method: str, session: str | None = None, seconds: float = 30, **parameters: Any
    ) -> dict[str, Any]:
        """Send a command and wait for its result."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + seconds
        while True:
            answer = self._next(end)
            if answer.get("id") == number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def gather(self, seconds: float) -> None:
        """Take in what the browser tells for so long."""
        end = time.monotonic() + seconds
        while True:
            try:
                self.events.append(self._next(end))
            except TimeoutError:
                return

    def _next(self, end: float) -> dict[str, Any]:
        while not self._messages:
            ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            data = os.read(self._in, 1 << 20)
            if not data:
                raise BrowserError("the browser is gone")
            *whole, self._buffer = (self._buffer + data).split(b"\0")
            self._messages.extend(map(json.loads, whole))
        return self._messages.popleft()

    def tab(self, width: int = 1280, height: int = 900) -> "Tab":
        """A new page, with nothing kept from others: no cache, no storage."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        return Tab(self, context, width, height)


class Tab:
    """A page. What it requests, logs and throws is kept in `requests` and `complaints`."""

    def __init__(self, browser: Chromium, context: str, width: int, height: int):
        self._browser = browser
        target = browser.call(
            "Target.createTarget", url="about:blank", browserContextId=context, width=width, height=height
        )
        self._target = target["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)[
            "sessionId"
        ]
        self._workers: list[str] = []
        self._taken = len(browser.events)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)
        # workers wait until their network is watched too
        self.call("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        self.resize(width, height)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command to this page."""
        return self._browser.call(method, session=self._session, **parameters)

    def resize(self, width: int, height: int = 900) -> None:
        """Give the page a window of another size."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def media(self, **features: str) -> None:
        """Set media features: ``prefers_color_scheme="dark"``."""
        given = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", features=given)

    def go(self, url: str) -> None:
        """Open an address and wait until its document is there."""
        before = self.call("Page.navigate", url=url).get("loaderId")
        end = time.monotonic() + 60
        while before:  # there is none where only the fragment changed
            self.watch()
            found = [
                event["params"]
                for event in self._browser.events
                if event["method"] == "Page.lifecycleEvent" and event["params"]["loaderId"] == before
            ]
            if any(each["name"] == "DOMContentLoaded" for each in found):
                return
            if time.monotonic() > end:
                raise TimeoutError(f"{url} does not load")
            self._browser.gather(0.05)

    def run(self, script: str) -> Any:
        """What a script gives; a promise is waited for."""
        self.watch()
        result = self.call(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
            allowUnsafeEvalBlockedByCSP=False,
        )
        return _value(result)

    def run_in_worker(self, script: str) -> Any:
        """The same in the page's only worker."""
        self.watch()
        [session] = self._workers
        result = self._browser.call(
            "Runtime.evaluate", session=session, expression=script, awaitPromise=True, returnByValue=True
        )
        return _value(result)

    def wait(self, script: str, seconds: float = 60) -> Any:
        """Run a script until what it gives is true; that."""
        end = time.monotonic() + seconds
        while True:
            found = self.run(script)
            if found:
                return found
            if time.monotonic() > end:
                raise TimeoutError(f"{script} is not true after {seconds} s; {self.complaints}")
            self._browser.gather(0.05)

    def watch(self) -> None:
        """Take in what was told since the last time, and let new workers run."""
        events = self._browser.events
        while self._taken < len(events):
            event = events[self._taken]
            self._taken += 1
            if event.get("sessionId") not in (self._session, *self._workers):
                continue
            told = event.get("params", {})
            match event["method"]:
                case "Target.attachedToTarget":
                    session = told["sessionId"]
                    self._workers.append(session)
                    for domain in ("Network", "Runtime", "Log"):
                        with contextlib.suppress(BrowserError):  # a kind of target without it
                            self._browser.call(f"{domain}.enable", session=session)
                    self._browser.call("Runtime.runIfWaitingForDebugger", session=session)
                case "Network.requestWillBeSent":
                    self.requests.append(told["request"]["url"])
                case "Runtime.exceptionThrown":
                    details = told["exceptionDetails"]
                    self.complaints.append(details.get("exception", {}).get("description") or details["text"])
                case "Log.entryAdded" if told["entry"]["level"] in ("warning", "error"):
                    self.complaints.append(f"{told['entry']['text']} {told['entry'].get('url', '')}")
                case "Runtime.consoleAPICalled" if told["type"] in ("error", "warning"):
                    self.complaints.append(" ".join(str(each.get("value")) for each in told["args"]))

    def key(self, name: str) -> None:
        """Press a key, by the name that the page sees: ``Tab``, ``ArrowRight``, ``Enter``."""
        codes = {
            "Tab": 9,
            "Enter": 13,
            "Escape": 27,
            "ArrowLeft": 37,
            "ArrowRight": 39,
            "Home": 36,
            "End": 35,
        }
        text = {"text": "\r"} if name == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=name,
                code=name,
                windowsVirtualKeyCode=codes[name],
                **(text if kind == "keyDown" else {}),
            )

    def type(self, text: str) -> None:
        """Put a text in where the page's cursor is, as a keyboard or a paste would."""
        self.call("Input.insertText", text=text)

    def picture(self, path: Path, whole: bool = True) -> None:
        """Save a picture of the page as PNG."""
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        path.write_bytes(base64.b64decode(data))

    def close(self) -> None:
        """Close the page."""
        self._browser.call("Target.closeTarget", targetId=self._target)


def _value(result: dict[str, Any]) -> Any:
    if "exceptionDetails" in result:
        details = result["exceptionDetails"]
        raise BrowserError(details.get("exception", {}).get("description") or details["text"])
    return result["result"].get("value")
