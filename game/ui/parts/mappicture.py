"""A small picture of a board: the map of a scene, to be looked at only."""

from __future__ import annotations

from game.records.course import Course
from game.ui.app import App
from game.ui.kit.layers import Still
from game.ui.kit.widget import Widget
from game.ui.map.widget import MapWidget
from game.views.scene import scene_view


def map_picture(app: App, course: Course, says: str) -> Widget:
    """Return the map of a course as it stands, which takes the room there is; with a sentence for descriptions."""
    voice = app.voice_of(course)
    scene = scene_view(voice, course.state.board, 0)
    picture = MapWidget(app.atlas, voice, scene, act=lambda place: None, hatching=app.settings.hatching)
    return Still(picture, says, grow=1)
