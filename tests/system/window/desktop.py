# SPDX-License-Identifier: MIT
"""A desktop for one test: an X server, a session bus, the accessibility bus and a window manager, all private.

Everything it starts is ended by process id when the desktop is left, also after a failure.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

DEADLINE = 20.0
WITHOUT_FRAMES = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
"""


class Missing(Exception):
    """Something this desktop needs is not installed."""


def wait_for(condition, what, deadline=DEADLINE, interval=0.02):
    """Polls until condition() is true and returns its value; the deadline only bounds a failure."""
    end = time.monotonic() + deadline
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {deadline:.0f} s in vain for: {what}")
        time.sleep(interval)


class Desktop:
    """Use it with `with`. `environment` is what a program needs to appear on it."""

    programs = ("Xvfb", "dbus-daemon", "openbox", "xdotool")

    def __init__(self, size="1280x900", framebuffer=False, frames=True):
        self.size = size
        self.frames = frames
        self.framebuffer = framebuffer
        self.children = []
        self.environment = dict(os.environ)

    def __enter__(self):
        for program in self.programs:
            if not shutil.which(program):
                raise Missing(program)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="usher-desktop-"))
        try:
            self._start_display()
            self._start_buses()
            self._start_window_manager()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)
        for child in reversed(self.children):
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def spawn(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        child = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, **options)
        self.children.append(child)
        return child

    def _start_display(self):
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp", "-noreset"]
        if self.framebuffer:
            command += ["-fbdir", str(self.folder)]
        self.spawn(command, pass_fds=[write_end])
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            raise AssertionError("the X server did not start")
        wait_for(lambda: os.path.exists(f"/tmp/.X11-unix/X{number}"), "the X server's socket")
        self.environment.update(DISPLAY=f":{number}", XDG_CONFIG_HOME=str(self.folder / "config"),
                                XDG_RUNTIME_DIR=str(self.folder), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self._forget("WAYLAND_DISPLAY")

    def _forget(self, *names):
        """What the caller's own desktop says is not meant for programs on this one."""
        for name in (*names, "XAUTHORITY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "QT_SCALE_FACTOR"):
            self.environment.pop(name, None)

    def _start_buses(self):
        bus = self.spawn(["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                          stdout=subprocess.PIPE, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = next((path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                         if os.path.exists(path)), None)
        if not launcher:
            raise Missing("at-spi2-core")
        self.spawn([launcher, "--launch-immediately"])

    def _start_window_manager(self):
        command = ["openbox", "--sm-disable"]
        if not self.frames:
            settings = self.folder / "openbox.xml"
            settings.write_text(WITHOUT_FRAMES)
            command += ["--config-file", str(settings)]
        manager = self.spawn(command)
        # A window that comes before its manager never gets the keyboard.
        wait_for(lambda: self._is_managed(manager), "the window manager")

    def _is_managed(self, manager):
        if manager.poll() is not None:
            raise AssertionError(f"the window manager ended with {manager.returncode}")
        return subprocess.run(["xdotool", "get_num_desktops"], env=self.environment, capture_output=True).returncode == 0

    def start(self, command, **environment):
        """Starts a program on this desktop."""
        self.environment.update(environment)
        return self.spawn(command, stderr=subprocess.PIPE, text=True)

    def run(self, command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout

    def search(self, name):
        """The windows on the screen whose title has that in it."""
        command = ["xdotool", "search", "--onlyvisible", "--name", name]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout.split()

    def active_window(self):
        """The one that has the keyboard; empty: none."""
        return subprocess.run(["xdotool", "getactivewindow"], env=self.environment, capture_output=True, text=True).stdout.strip()

    def press(self, *keys):
        """Types keys as a person would, for example press("Tab") or press("ctrl+f")."""
        self.run(["xdotool", "key", "--clearmodifiers", *keys])

    def type(self, text):
        self.run(["xdotool", "type", "--delay", "5", text])


class WaylandDesktop(Desktop):
    """The same on Wayland: its compositor is a window of the X server, of which the programs know nothing. (A compositor
    without any display has no keyboard either, and Qt 6.4 ends where there is none.)"""

    programs = ("Xvfb", "weston", "dbus-daemon", "xdotool")

    def _start_window_manager(self):
        socket = self.folder / "usher-test"
        self.spawn(["weston", "--backend=x11-backend.so", "--use-pixman", f"--socket={socket.name}", "--idle-time=0",
                    "--no-config"])
        wait_for(socket.exists, "the compositor's socket")
        self.outside = dict(self.environment)
        self._forget("DISPLAY")
        self.environment["WAYLAND_DISPLAY"] = socket.name
