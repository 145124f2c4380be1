package symmetrylab.spec.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import symmetrylab.words.Text;

/** The kinds of exported files that hold an experiment, told apart by how their bytes begin. */
enum PictureKind {
    /** In a chunk of text. */
    PNG(PictureText::isPicture, PictureText::find),
    /** Among what the script of a live page is given. */
    PAGE(PageText::isPage, PageText::find, "spec.file.pageWithout"),
    /** In an element of the metadata. */
    SVG(VectorText::isPicture, VectorText::find),
    /** As an attached file. */
    PDF(DocumentText::isDocument, DocumentText::find),
    /** In comments. */
    TEX(SourceText::isSource, SourceText::find),
    /** In a part of its own. */
    PPTX(DeckText::isDeck, DeckText::find),
    /** In a comment. */
    GIF(AnimationText::isPicture, AnimationText::find),
    /** In the comment of its metadata. */
    MP4(VideoText::isPicture, VideoText::find),
    /** In the comments of a program. */
    SCRIPT(ScriptText::isScript, ScriptText::find, "spec.file.scriptWithout");

    private final Predicate<byte[]> begins;
    private final Function<byte[], Optional<byte[]>> text;
    private final String without;

    PictureKind(Predicate<byte[]> begins, Function<byte[], Optional<byte[]>> text) {
        this(begins, text, "spec.file.pictureWithout");
    }

    PictureKind(Predicate<byte[]> begins, Function<byte[], Optional<byte[]>> text, String without) {
        this.begins = begins;
        this.text = text;
        this.without = without;
    }

    /** The kind of the picture in {@code bytes}; absent if they are none. */
    static Optional<PictureKind> of(byte... bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins.test(bytes)).findFirst();
    }

    /** What to say of a file of this kind that holds no experiment. */
    Text without() {
        return Text.of(without);
    }

    /** The experiment file inside a picture of this kind; absent if there is none, or the picture is cut off before it. */
    Optional<byte[]> experiment(byte... bytes) {
        return text.apply(bytes);
    }
}
