"""The words of time, and those that turn one, of other languages by their German ones: tables only.

A line is `German: foreign / foreign`. A foreign word may begin with `*`; `#` is a figure, which stays. Of the German words
`<ab` goes before the time just said ("14'ten sonra"), and of `und|aber` the first holds behind a time, the other elsewhere.
"""

from __future__ import annotations

from mailworker.reading.times.glossaries import polish, romanian, turkish, ukrainian

BY_LANGUAGE: dict[str, str] = {
    "pl": polish.GLOSS,
    "tr": turkish.GLOSS,
    "uk": ukrainian.GLOSS,
    "ru": ukrainian.GLOSS,
    "ro": romanian.GLOSS,
}
"""By the codes that `language.detect` answers."""
