"""Draws docs/reading-confidence.svg: of the mails read with at least a given confidence, how many are right.

`python -m benchmarks.confidence` reads the project's own mails (tests/reading/mails); nothing else is needed.
"""

from __future__ import annotations

from pathlib import Path

from mailworker.config.load import load_office
from mailworker.reading.reader import Reader
from tests.reading.corpus import cases

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "reading-confidence.svg"
WIDTH, HEIGHT, LEFT, TOP = 640, 360, 60, 40
LEVELS = [level / 20 for level in range(20)]


def curve(judged: list[tuple[float, bool]]) -> list[tuple[float, float, float]]:
    """For each level: (level, share of mails at or above it, share of those that are right)."""
    points = []
    for level in LEVELS:
        above = [right for confidence, right in judged if confidence >= level]
        if above:
            points.append((level, len(above) / len(judged), sum(above) / len(above)))
    return points


def _x(level: float) -> float:
    return LEFT + level * (WIDTH - LEFT - 20)


def _y(share: float) -> float:
    return TOP + (1 - share) * (HEIGHT - TOP - 50)


def _line(points: list[tuple[float, float]], colour: str) -> str:
    path = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>'


def draw(points: list[tuple[float, float, float]], mails: int) -> str:
    """The picture as SVG."""
    grid = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH - 20}" y1="{_y(n / 4):.1f}" y2="{_y(n / 4):.1f}" stroke="#ddd"/>'
        f'<text x="{LEFT - 8}" y="{_y(n / 4) + 4:.1f}" text-anchor="end">{25 * n} %</text>'
        for n in range(5)
    )
    ticks = "".join(
        f'<text x="{_x(n / 5):.1f}" y="{HEIGHT - 28}" text-anchor="middle">{n / 5:.1f}</text>'
        for n in range(6)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>{grid}{ticks}'
        f'<line x1="{_x(0.9):.1f}" x2="{_x(0.9):.1f}" y1="{_y(1):.1f}" y2="{_y(0):.1f}" '
        f'stroke="#999" stroke-dasharray="4 4"/>'
        + _line([(level, right) for level, _, right in points], "#0a6")
        + _line([(level, share) for level, share, _ in points], "#06c")
        + f'<text x="{LEFT}" y="24">{mails} own mails: <tspan fill="#0a6">right</tspan> and '
        f'<tspan fill="#06c">share of mails</tspan> at or above a confidence</text>'
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">confidence</text></svg>\n'
    )


def main() -> None:
    """Read every own mail and draw."""
    reader = Reader.of(load_office(ROOT / "config" / "werne"))
    judged = []
    for case in cases():
        reading = case.read(reader)
        judged.append((reading.confidence, not case.faults(reading)))
    PICTURE.write_text(draw(curve(judged), len(judged)), encoding="utf-8")
    for level, share, right in curve(judged):
        print(f"{level:.2f}  {share:6.1%} of mails  {right:6.1%} right")


if __name__ == "__main__":
    main()
