package lt.kopz.reporting.font;

import com.google.common.collect.ImmutableList;
import lt.kopz.reporting.font.TrueType.Point;

/** Writes contours, each of which goes through a point of its own at least once, as the data of an SVG path, in whole and half units. */
final class GlyphOutline {

    private final StringBuilder path = new StringBuilder();

    /** Adds a contour, moved to the right; its lines and its curves of the second degree stay what they are. */
    void add(ImmutableList<Point> contour, int right) {
        int first = 0;
        while (!contour.get(first).on()) {
            first++;
        }
        to('M', contour.get(first), right);
        for (int i = 1; i < contour.size(); i++) {
            Point point = contour.get((first + i) % contour.size());
            if (point.on()) {
                to('L', point, right);
                continue;
            }
            Point next = contour.get((first + i + 1) % contour.size());
            to('Q', point, right);
            path.append(' ');
            if (next.on()) {
                at(2 * next.x(), 2 * next.y(), right);
                i++;
            } else {
                at(point.x() + next.x(), point.y() + next.y(), right);
            }
        }
        path.append('Z');
    }

    private void to(char step, Point point, int right) {
        path.append(step);
        at(2 * point.x(), 2 * point.y(), right);
    }

    /** Writes a place that is given in half units; in SVG, down is positive. */
    private void at(int x, int y, int right) {
        path.append(half(x + 2 * right)).append(' ').append(half(-y));
    }

    private static String half(int halves) {
        int size = Math.abs(halves);
        return (halves < 0 ? "-" : "") + size / 2 + (size % 2 == 0 ? "" : ".5");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
