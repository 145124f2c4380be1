package symmetrylab.viewmodel.window;

/**
 * A kind of file that can be exported.
 *
 * @param extension the end of its name, without the dot
 * @param moving whether it shows several steps, one after the other; else one
 */
public record PictureFormat(String extension, boolean moving) {}
