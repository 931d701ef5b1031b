"""A built wheel serves pages: it contains templates, static files and migrations."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VISIT = """
import hallchat
app = hallchat.create_app()
client = app.test_client()
print(hallchat.__file__)
for path in ("/", "/static/style.css", "/admin/login", "/privacy"):
    print(client.get(path).status_code)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an installed wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "lib")
    return folder / "lib"


def test_a_wheel_serves_pages_and_writes_beside_its_operator(installed: Path, tmp_path: Path) -> None:
    # PYTHONPATH comes before the editable install of these tests.
    environ = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    environ |= {"PYTHONPATH": str(installed)}

    def run(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environ, check=True, capture_output=True, text=True
        ).stdout

    run("-m", "flask", "--app", "hallchat", "db", "upgrade")
    run("-m", "flask", "--app", "hallchat", "seed", "--no-bookings")  # with its pictures
    where, *statuses = run("-c", VISIT).split()
    assert where.startswith(str(installed))
    assert statuses == ["200"] * 4
    assert (tmp_path / "instance" / "hallchat.sqlite3").exists()
