package symmetrylab.export.frames;

/**
 * What an animation says about itself, stored inside the file.
 *
 * @param title of the experiment; may be empty
 * @param program its name and version
 * @param experiment the experiment file
 */
public record Label(String title, String program, String experiment) {}
