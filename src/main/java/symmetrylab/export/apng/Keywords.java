package symmetrylab.export.apng;

/** The keywords of texts in PNG files (PNG specification, 11.3.3.1). */
public final class Keywords {

    /** What the picture shows. */
    public static final String TITLE = "Title";

    /** What made it. */
    public static final String SOFTWARE = "Software";

    private Keywords() {}
}
