"""Hours that meet: two open ends are one stretch, others are alternatives."""

from __future__ import annotations

from mailworker.reading.times.values import Clock, Shape


def joined_clocks(one: tuple[Clock, ...], more: Clock) -> tuple[Clock, ...]:
    """Two open ends that meet are one stretch; other times are alternatives."""
    for k, clock in enumerate(one):
        both = meet(clock, more)
        if both is not None:
            return (*one[:k], both, *one[k + 1 :])
    return (*one, more)


def meet(one: Clock, other: Clock) -> Clock | None:
    """ "ab 9", "bis 12": from nine to twelve. A part of day and an open end: that part, cut."""
    shapes = {one.shape, other.shape}
    if Shape.PART in shapes and shapes & {Shape.POINT, Shape.ABOUT}:
        point, part = (other, one) if one.shape is Shape.PART else (one, other)
        return point if any(a <= point.ok[0][0] < b for a, b in part.ok) else None
    if shapes == {Shape.PART, Shape.RANGE}:
        part, hours = (one, other) if one.shape is Shape.PART else (other, one)
        return hours if hours.ok[0][0] < part.ok[-1][1] and part.ok[0][0] < hours.ok[-1][1] else None
    if shapes == {Shape.BEFORE}:
        return min(one, other, key=lambda c: c.ok[0][1])
    if shapes == {Shape.FROM}:
        return max(one, other, key=lambda c: c.ok[0][0])
    if shapes == {Shape.FROM, Shape.BEFORE} or (Shape.PART in shapes and shapes & {Shape.FROM, Shape.BEFORE}):
        low = max(one.ok[0][0], other.ok[0][0])
        high = min(one.ok[-1][1], other.ok[-1][1])
        if low < high:
            return Clock(Shape.RANGE, ((low, high),), low, high)
    return None
