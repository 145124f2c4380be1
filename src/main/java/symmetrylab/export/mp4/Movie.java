package symmetrylab.export.mp4;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import symmetrylab.export.file.Metadata;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;

/** The boxes of a file with one video (ISO/IEC 14496-12, -14 and -15), those that players need first at its front. */
final class Movie {

    private static final int[] PLAIN = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final byte[] NOTHING = new byte[4];

    private final VideoFormat format;
    private final Metadata metadata;
    private final int quality;

    Movie(VideoFormat format, int quality, Metadata metadata) {
        this.format = format;
        this.quality = quality;
        this.metadata = metadata;
    }

    /** Writes the file. */
    void write(Samples samples, OutputStream out) throws IOException {
        byte[] type = new Boxes()
                .box(
                        "ftyp",
                        "isom".getBytes(StandardCharsets.US_ASCII),
                        Boxes.numbers(0x200),
                        "isomiso2avc1mp41".getBytes(StandardCharsets.US_ASCII))
                .bytes();
        int[] sizes = samples.sizes();
        long content = Arrays.stream(sizes).asLongStream().sum();
        if (content > Integer.MAX_VALUE) {
            throw new WordedIOException(Text.of("export.videoTooLong"));
        }
        // The offset has the same length whatever it is.
        int offset = type.length + movie(sizes, samples.keys(), 0).length + 8;
        out.write(type);
        out.write(movie(sizes, samples.keys(), offset));
        out.write(Boxes.numbers((int) content + 8));
        out.write("mdat".getBytes(StandardCharsets.US_ASCII));
        samples.copyTo(out);
    }

    private byte[] movie(int[] sizes, int[] keys, int offset) {
        int scale = format.partsPerSecond();
        int duration = sizes.length * VideoFormat.PARTS_OF_FRAME;
        byte[] header = new Boxes()
                .box(
                        "mvhd",
                        Boxes.numbers(0, 0, 0, scale, duration, 0x10000),
                        Boxes.shorts(0x100, 0),
                        new byte[8],
                        Boxes.numbers(PLAIN),
                        new byte[24],
                        Boxes.numbers(2))
                .bytes();
        byte[] media = new Boxes()
                .box("mdhd", Boxes.numbers(0, 0, 0, scale, duration), Boxes.shorts(0x55C4, 0))
                .box("hdlr", handler("vide", "Video"))
                .box("minf", information(sizes, keys, offset))
                .bytes();
        byte[] track = new Boxes()
                .box(
                        "tkhd",
                        Boxes.numbers(3, 0, 0, 1, 0, duration, 0, 0, 0, 0),
                        Boxes.numbers(PLAIN),
                        Boxes.numbers(format.width() << 16, format.height() << 16))
                .box("mdia", media)
                .bytes();
        return new Boxes()
                .box(
                        "moov",
                        header,
                        new Boxes().box("trak", track).box("udta", words()).bytes())
                .bytes();
    }

    private byte[] words() {
        Boxes texts = new Boxes();
        if (!metadata.title().isEmpty()) {
            texts.text("\u00A9nam", metadata.title());
        }
        texts.text("\u00A9too", metadata.program());
        metadata.licence().ifPresent(line -> texts.text("cprt", line));
        metadata.experiment().ifPresent(json -> texts.text("\u00A9cmt", json));
        return new Boxes()
                .box(
                        "meta",
                        NOTHING,
                        new Boxes()
                                .box("hdlr", handler("mdir", ""))
                                .box("ilst", texts.bytes())
                                .bytes())
                .bytes();
    }

    private static byte[] handler(String type, String name) {
        byte[] bytes = new byte[25 + name.length()];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 4);
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, bytes, 24, name.length());
        return bytes;
    }

    private byte[] information(int[] sizes, int[] keys, int offset) {
        byte[] here = new Boxes().box("url ", Boxes.numbers(1)).bytes();
        byte[] references = new Boxes().box("dref", Boxes.numbers(0, 1), here).bytes();
        byte[] table = new Boxes()
                .box("stsd", Boxes.numbers(0, 1), entry())
                .box("stts", Boxes.numbers(0, 1, sizes.length, VideoFormat.PARTS_OF_FRAME))
                .box("stss", Boxes.numbers(0, keys.length), Boxes.numbers(keys))
                .box("stsc", Boxes.numbers(0, 1, 1, sizes.length, 1))
                .box("stsz", Boxes.numbers(0, 0, sizes.length), Boxes.numbers(sizes))
                .box("stco", Boxes.numbers(0, 1, offset))
                .bytes();
        return new Boxes()
                .box("vmhd", Boxes.numbers(1, 0, 0))
                .box("dinf", references)
                .box("stbl", table)
                .bytes();
    }

    private byte[] entry() {
        byte[] sequence = withoutLength(format.sequence());
        byte[] picture = withoutLength(format.picture(quality));
        byte[] configuration = new Boxes()
                .box(
                        "avcC",
                        new byte[] {1, sequence[1], sequence[2], sequence[3], (byte) 0xFF, (byte) 0xE1},
                        Boxes.shorts(sequence.length),
                        sequence,
                        new byte[] {1},
                        Boxes.shorts(picture.length),
                        picture)
                .box("colr", "nclx".getBytes(StandardCharsets.US_ASCII), Boxes.shorts(1, 1, 1), new byte[1])
                .box("pasp", Boxes.numbers(1, 1))
                .bytes();
        return new Boxes()
                .box(
                        "avc1",
                        Boxes.shorts(0, 0, 0, 1),
                        new byte[16],
                        Boxes.shorts(format.width(), format.height()),
                        Boxes.numbers(0x480000, 0x480000, 0),
                        Boxes.shorts(1),
                        new byte[32],
                        Boxes.shorts(24, -1),
                        configuration)
                .bytes();
    }

    private static byte[] withoutLength(byte... unit) {
        return Arrays.copyOfRange(unit, 4, unit.length);
    }
}
