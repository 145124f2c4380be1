package symmetrylab.spec.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The kinds of pictures that hold an experiment, told apart by how their bytes begin. */
enum PictureKind {
    /** In a chunk of text. */
    PNG(PictureText::isPicture, PictureText::find),
    /** In an element of the metadata. */
    SVG(VectorText::isPicture, VectorText::find),
    /** As an attached file. */
    PDF(DocumentText::isDocument, DocumentText::find),
    /** In comments. */
    TEX(SourceText::isSource, SourceText::find);

    private final Predicate<byte[]> begins;
    private final Function<byte[], Optional<byte[]>> text;

    PictureKind(Predicate<byte[]> begins, Function<byte[], Optional<byte[]>> text) {
        this.begins = begins;
        this.text = text;
    }

    /** The kind of the picture in {@code bytes}; absent if they are none. */
    static Optional<PictureKind> of(byte... bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins.test(bytes)).findFirst();
    }

    /** The experiment file inside a picture of this kind; absent if there is none, or the picture is cut off before it. */
    Optional<byte[]> experiment(byte... bytes) {
        return text.apply(bytes);
    }
}
