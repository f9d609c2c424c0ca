"""``python -m graphbuilder``."""

from __future__ import annotations

import sys

from graphbuilder.cli import main

sys.exit(main())
