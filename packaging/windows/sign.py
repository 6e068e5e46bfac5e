"""Signs files for Windows, when there is a certificate; else says that they are not signed: sign.py FILE …

WINDOWS_CERTIFICATE is the .pfx file, WINDOWS_CERTIFICATE_PASSWORD its password. With signtool on Windows, with
osslsigncode elsewhere. The time is asked of a server, so that the signature outlives the certificate.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TIME = "http://timestamp.digicert.com"


def main(files: list[str]) -> None:
    certificate = os.environ.get("WINDOWS_CERTIFICATE", "")
    if not certificate:
        print("WARNING: not signed, for want of a certificate; Windows will warn:", *(Path(f).name for f in files))
        return
    for file in files:
        _osslsigncode(certificate, file) if sys.platform != "win32" else _signtool(certificate, file)


def _signtool(certificate: str, file: str) -> None:
    kits = Path(r"C:\Program Files (x86)\Windows Kits\10\bin")
    found = shutil.which("signtool") or str(max(kits.glob("10.*/x64/signtool.exe")))
    password = os.environ["WINDOWS_CERTIFICATE_PASSWORD"]
    done = subprocess.run(
        [found, "sign", "/q", "/fd", "sha256", "/f", certificate, "/p", password, "/tr", TIME, "/td", "sha256",
         "/d", "Thuisplan", file], check=False,
    )
    if done.returncode:     # said here, as Python's own error would print the password too
        raise SystemExit(f"{file} could not be signed: signtool ended with {done.returncode}")


def _osslsigncode(certificate: str, file: str) -> None:
    signed = Path(f"{file}.signed")
    # Its password comes over a pipe: on the command line others would see it. WINDOWS_SIGN_OFFLINE is for the tests.
    time = [] if os.environ.get("WINDOWS_SIGN_OFFLINE") else ["-ts", TIME]
    subprocess.run(
        ["osslsigncode", "sign", "-pkcs12", certificate, "-readpass", "/dev/stdin", "-h", "sha256", *time,
         "-n", "Thuisplan", "-in", file, "-out", str(signed)],
        input=os.environ["WINDOWS_CERTIFICATE_PASSWORD"], encoding="utf-8", check=True,
    )
    signed.replace(file)


if __name__ == "__main__":
    main(sys.argv[1:])
