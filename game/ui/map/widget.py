"""The map as a widget: the scene of one board, and a spot for every place on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Widget
from game.ui.map.atlas import Atlas
from game.ui.map.place import Place, Scene
from game.views.voice import Voice


class MapWidget(Widget):
    """The map of a scene; `previous` and `progress` (0 to 1) show it on its way from an earlier scene."""

    role = "map"

    def __init__(
        self,
        atlas: Atlas,
        voice: Voice,
        scene: Scene,
        *,
        act: Callable[[Place], object],
        selected: Place | None = None,
        highlight: Sequence[Place] = (),
        previous: Scene | None = None,
        progress: float = 1.0,
        hatching: bool = False,
        grow: float = 1,
        name: str = "map",
    ) -> None:
        super().__init__(name, grow)
        self._atlas, self._voice, self._scene, self._act = atlas, voice, scene, act
        self._selected, self._highlight = selected, tuple(highlight)
        self._previous, self._progress, self._hatching = previous, progress, hatching

    def measure_width(self, look: Look) -> int:
        """Return the least useful width."""
        return look.px(320)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height that shows the whole picture at a width."""
        return width * 3 // 4

    def paint(self, canvas: Canvas) -> None:
        """Draw the map."""
        canvas.surface.fill(canvas.look.colour("panel"), self.rect)
