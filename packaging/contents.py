"""What is packed and what is not: the one list, for thuisplan.spec and for check_bundle.py."""

import re
import sys

# Modules that somebody imports if they are there, and that Thuisplan never reaches. Not in this list, as something
# breaks without them: asyncio, pydoc, PySide6.QtOpenGL, QtOpenGLWidgets, pyqtgraph.multiprocess, _overlapped.
EXCLUDED_MODULES = [
    "PySide6.QtDBus", "PySide6.QtDesigner", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick",
    "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtUiTools",
    "pyqtgraph.canvas", "pyqtgraph.console", "pyqtgraph.examples", "pyqtgraph.flowchart", "pyqtgraph.jupyter",
    "pyqtgraph.opengl", "IPython", "OpenGL", "cupy", "h5py", "matplotlib", "numba", "pandas", "scipy",
    "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql", "sqlalchemy.testing", "greenlet", "sqlite3",
    "numpy.distutils", "numpy.f2py", "numpy.testing",
    "_ssl", "_tkinter", "_wmi", "curses", "distutils", "doctest", "lib2to3", "pip", "readline", "setuptools", "ssl",
    "test", "tkinter", "unittest", "xmlrpc",
]

# The packages whose modules may be inside, beside those of Python itself.
PACKAGES = {
    "thuisplan", "PySide6", "shiboken6", "pyqtgraph", "numpy", "sqlalchemy", "sqlcipher3", "appdirs", "msgspec",
    "tzdata", "colorama", "typing_extensions", "cython_runtime", "wakepy", "jeepney",
}

# The files that may be inside, as whole paths with "/" below the folder of the program. PyInstaller's hooks bring
# more of Qt along; the spec leaves out what is not in this list, and check_bundle.py fails on it.
_EXTENSION = r"(\.(cpython-3\d+(-\w+)*|abi3|cp3\d+-win_amd64))?\.(so|pyd)"
_QT = "(Core|Gui|Widgets|OpenGL|OpenGLWidgets|Svg)"
FILES = re.compile("|".join(f"({part})" for part in (
    # Thuisplan itself
    r"thuisplan/resources/(content|fonts|icons|icons/app|pictures|style|translations)/[\w-]+\.(json|ttf|txt|svg|qss|qm)",
    r"thuisplan/resources/about\.json", r"thuisplan/storage/migrations/\d{4}_\w+\.sql",
    r"thuisplan-[\d.]+\.dist-info/(METADATA|entry_points\.txt|licenses/LICENSE)",
    r"(nl|en)\.lproj/InfoPlist\.strings", r"thuisplan\.icns",
    # Python
    r"base_library\.zip", rf"(python3\.\d+/)?(lib-dynload/)?(?P<module>\w+){_EXTENSION}",
    r"python3\d*\.dll", r"vcruntime140(_1)?\.dll", r"lib(crypto|ffi)-\d(-x64)?\.dll",       # on Windows
    r"Python", r"Python\.framework/\S+", r"lib(python3\.|crypto|ffi|bz2|lzma|mpdec)[\w.-]*\.dylib",  # on a Mac
    # Qt
    rf"PySide6/Qt{_QT}{_EXTENSION}", rf"shiboken6/\w+{_EXTENSION}",
    r"((PySide6|shiboken6)/)?(lib)?(pyside6|shiboken6)\.abi3\.(so\.6\.\d+|dll|6\.\d+\.dylib)",
    rf"(PySide6/Qt/lib/)?libQt6({_QT}|DBus|XcbQpa|WaylandClient|WlShellIntegration)\.so\.6",
    r"(PySide6/Qt/lib/)?libicu(data|i18n|uc)\.so\.\d+",
    rf"PySide6/Qt6{_QT}\.dll", r"((PySide6|shiboken6)/)?(msvcp140(_1|_2)?|vcruntime140(_1)?|concrt140)\.dll",
    rf"(PySide6/Qt/lib/)?Qt({_QT}|DBus)(\.framework/\S+)?",
    r"PySide6/(Qt/)?translations/qtbase_(nl|en)\.qm",
    *(rf"PySide6/(Qt/)?plugins/{plugin}\.(so|dll|dylib)" for plugin in (
        r"iconengines/(lib)?qsvgicon", r"imageformats/(lib)?q(svg|ico|jpeg)",
        r"platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)", r"platforminputcontexts/lib(compose|ibus)\w+",
        r"platformthemes/libq(gtk3|xdgdesktopportal)", r"xcbglintegrations/libqxcb-(egl|glx)-integration",
        r"wayland-(decoration-client|graphics-integration-client|shell-integration)/lib[\w-]+",
    )),
    # the other packages
    rf"(msgspec|numpy|sqlalchemy|sqlcipher3)/(\w+/)*\w+{_EXTENSION}",
    r"numpy\.libs/(lib|msvcp140-)\S+", r"numpy/\.dylibs/lib\S+",
    r"lib(scipy_openblas64_|gfortran|quadmath)-\S+\.so\S*",
    r"pyqtgraph/icons/\w+\.(svg|png)", r"tzdata/(zoneinfo/\S+|zones)",
    # Of the Linux on which it was built: what a desktop may lack, see SYSTEM_LIBRARY.
    r"lib(python3\.\d+|crypto|ffi|bz2|lzma|mpdec|uuid|xkbcommon|xkbcommon-x11"
    r"|xcb-(cursor|glx|icccm|image|keysyms|randr|render|render-util|shape|shm|sync|util|xfixes|xkb))\.so[\d.]*",
)), re.IGNORECASE)      # VCRUNTIME140.dll

# Without one of these a page, a picture or the window itself is not there.
NEEDED = [
    r"thuisplan/resources/about\.json", r"thuisplan/resources/style/thuisplan\.qss",
    r"thuisplan/resources/fonts/Nunito-Bold\.ttf", r"thuisplan/storage/migrations/0001_\w+\.sql",
    r"PySide6/(Qt/)?plugins/platforms/(lib)?q(xcb|windows|cocoa)\.\w+",
    r"PySide6/(Qt/)?plugins/iconengines/(lib)?qsvgicon\.\w+", r"PySide6/(Qt/)?translations/qtbase_nl\.qm",
    r"PySide6/(Qt/)?plugins/imageformats/(lib)?qjpeg\.\w+",
]

# Every Linux desktop has these, and its own fit its own drivers, fonts and themes; ours would get in between.
_DESKTOP = """
    c m dl pthread rt util stdc++ gcc_s z zstd expat GL EGL X11 X11-xcb xcb wayland-client wayland-cursor wayland-egl
    fontconfig freetype dbus-1 glib-2.0 gthread-2.0 gobject-2.0 gio-2.0
    gtk-3 gdk-3 gdk_pixbuf-2.0 pango-1.0 pangocairo-1.0 cairo cairo-gobject atk-1.0 harfbuzz
"""
# Every Windows 10 has these; icuuc since 1703.
_WINDOWS = """
    kernel32 ntdll user32 gdi32 advapi32 ole32 oleaut32 shell32 shlwapi comctl32 comdlg32 rpcrt4 version winmm
    uxtheme dwmapi dwrite dxgi d3d9 d3d11 d3d12 imm32 setupapi userenv wtsapi32 uiautomationcore icuuc mpr netapi32
    authz bcrypt crypt32 ws2_32 iphlpapi
"""
_ON_LINUX, _ON_WINDOWS = ("|".join(map(re.escape, names.split())) for names in (_DESKTOP, _WINDOWS))
SYSTEM_LIBRARY = re.compile(
    rf"lib({_ON_LINUX})\.so[\d.]*|ld-linux[\w-]*\.so[\d.]*|({_ON_WINDOWS}|api-ms-win-[\w-]+)\.dll",
    re.IGNORECASE,
)

BUDGETS = {"setup.exe": 40, "tar.xz": 65}       # megabytes, by the end of the file's name


def may_be_inside(file: str) -> bool:
    """`file`: its path below the program's folder, written in whatever way the system does."""
    listed = FILES.fullmatch(file.replace("\\", "/"))
    return listed is not None and (listed["module"] is None or may_be_imported(listed["module"]))


def may_be_imported(module: str) -> bool:
    """What begins with an underscore is of Python itself, whose names differ from version to version."""
    top = module.partition(".")[0]
    if any(module == gone or module.startswith(f"{gone}.") for gone in EXCLUDED_MODULES):
        return False
    return top in PACKAGES or top in sys.stdlib_module_names or bool(re.fullmatch(r"_[\w-]+|pyi\w+", top))
