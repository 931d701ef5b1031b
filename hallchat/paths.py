"""The folders of an installation."""

from pathlib import Path

# Templates, static and migrations lie beside the package in a checkout, inside the package in a wheel.
PACKAGE = Path(__file__).parent
ROOT = PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent


def instance_folder() -> Path:
    """The folder `instance` in the checkout, or in the working directory for an installed package."""
    base = ROOT if ROOT != PACKAGE else Path.cwd()
    return base / "instance"
