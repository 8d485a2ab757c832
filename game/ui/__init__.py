"""The window: the only place that knows pygame. It shows what `game.views` says and computes no rule.

window      opens it and runs the loop       app        what every screen may use, input in, picture out
kit/        widgets that know no game        map/       the map and everything on it
screens/    one file for each screen         parts/     what several screens show
"""
