package symmetrylab.viewmodel.window;

/**
 * A file format for export.
 *
 * @param extension the file extension, without the dot
 * @param moving whether it shows several steps, one after the other, or one
 */
public record PictureFormat(String extension, boolean moving) {}
