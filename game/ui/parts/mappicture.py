"""A small picture of a board: the map of a scene, to be looked at only."""

from __future__ import annotations

from game.records.course import Course
from game.ui.app import App
from game.ui.kit.layers import Still
from game.ui.kit.layout import Sized
from game.ui.kit.widget import Widget
from game.ui.map.widget import MapWidget
from game.views.scene import scene_view


def map_picture(app: App, course: Course, says: str, width: float) -> Widget:
    """Return the map of a course as it stands, `width` units wide, with a sentence for descriptions."""
    voice = app.voice_of(course)
    scene = scene_view(voice, course.state.board, 0)
    picture = MapWidget(app.atlas, voice, scene, act=lambda place: None, hatching=app.settings.hatching)
    return Sized(Still(picture, says), width=width, height=width * 0.7)
