package symmetrylab.export.image;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.figure.draw.Figure;

/**
 * The parts of pictures that stayed as they were, shared by the images that paint the frames of one animation; for any
 * number of threads.
 *
 * <p>A part is one of the areas at the top of a picture, told by their order. It keeps the lowest layers that its last
 * two pictures had in common, as pixels.
 */
public final class StillParts {

    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

    /** Nothing is known yet. */
    public StillParts() {}

    /** What is known of part {@code number}; absent at first. */
    Part part(int number) {
        return parts.get(number);
    }

    /** Replaces what is known of a part. */
    void keep(int number, Part part) {
        parts.put(number, part);
    }

    /** A place in an image, in whole pixels. */
    record Place(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    /**
     * The lowest layers of a part.
     *
     * @param place where it is
     * @param ground the colour of the page under it
     * @param layers the layers
     * @param painted the pixels of some of them one above the other, by what was painted, row by row
     */
    record Part(Place place, int ground, List<Figure> layers, Map<List<Integer>, int[]> painted) {

        static Part of(Place place, int ground, List<Figure> layers) {
            return new Part(place, ground, List.copyOf(layers), new ConcurrentHashMap<>());
        }

        /** How many of the lowest layers look as those of {@code others}. */
        int common(List<Figure> others) {
            int count = 0;
            while (count < Math.min(layers.size(), others.size())
                    && layers.get(count).equals(others.get(count))) {
                count++;
            }
            return count;
        }
    }
}
