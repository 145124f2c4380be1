package symmetrylab.viewmodel.window;

/**
 * A file format for export.
 *
 * @param extension the file extension, without the dot
 * @param steps how many steps it shows
 */
public record PictureFormat(String extension, Steps steps) {

    /** How many steps a file shows. */
    public enum Steps {
        /** One step. */
        ONE,
        /** One step, or a page for each of several. */
        PAGES,
        /** Several steps, one after the other. */
        MOVING
    }

    /** Whether it is an animation. */
    public boolean moving() {
        return steps == Steps.MOVING;
    }

    /** Whether several steps may be chosen. */
    public boolean several() {
        return steps != Steps.ONE;
    }
}
