"""Pictures of boards: the map of a scene to be looked at only, and the photo of a scenario."""

from __future__ import annotations

from game.records.course import Course
from game.ui.app import App
from game.ui.kit.layers import Still
from game.ui.kit.layout import Sized
from game.ui.kit.photo import Photo
from game.ui.kit.widget import Widget
from game.ui.map.widget import MapWidget
from game.views.scene import scene_view

_BOARDS = "pictures/boards"


def map_picture(app: App, course: Course, says: str) -> Widget:
    """Return the map of a course as it stands, which takes the room there is; with a sentence for descriptions."""
    voice = app.voice_of(course)
    scene = scene_view(voice, course.state.board, 0)
    picture = MapWidget(app.atlas, voice, scene, act=lambda place: None, hatching=app.settings.hatching)
    return Still(picture, says, grow=1)


def scenario_photo(app: App, name: str, says: str, width: float) -> Photo | None:
    """Return the picture that was taken of a scenario, or None where nobody has taken one."""
    file = app.kit.art.folder / _BOARDS / f"{name}.webp"
    return Photo(file, says, width=width) if file.is_file() else None


def scenario_picture(app: App, course: Course, says: str, width: float) -> Widget:
    """Return the picture of a scenario; where there is none, the map of its board, about as large."""
    drawn = scenario_photo(app, course.pack.name, says, width)
    return drawn or Sized(map_picture(app, course, says), height=width * 0.6)
