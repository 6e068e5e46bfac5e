"""What wakepy says to the desktop of Linux, over the socket of the session (AF_UNIX, on this computer itself)."""

from wakepy.core import DBusAdapter, DBusMethodCall
from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter


def session_bus(name: str, reason: str) -> type[DBusAdapter]:
    """`name` and `reason`: as a desktop shows them to who asks why the screen stays on."""
    words = {"application_name": name, "app_id": name, "reason_for_inhibit": reason, "reason": reason}

    class SessionBus(JeepneyDBusAdapter):
        def process(self, call: DBusMethodCall) -> object:
            said = call.get_kwargs() or {}
            try:
                return super().process(call.method.to_call({k: words.get(k, v) for k, v in said.items()}))
            except Exception:
                self.close_connections()    # wakepy leaves it open when something is refused
                raise

        def close_connections(self) -> None:
            """Without the garbage, which wakepy would collect here: this is not the thread of the window."""
            for connection in self._connections.values():
                self.close_connection(connection)
            self._connections.clear()

    return SessionBus
