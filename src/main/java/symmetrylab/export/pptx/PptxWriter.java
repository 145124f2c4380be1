package symmetrylab.export.pptx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import symmetrylab.export.apng.PngPictures;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.frames.Animation;

/**
 * Writes presentations: a title, a picture with its alternative text, and notes on each slide, and the experiment as a
 * part of its own. Pictures are made on several threads and written in order; none is kept. The bytes do not depend on the
 * number of threads or the day.
 */
public final class PptxWriter {

    /** A day that a zip can say without its time zone: it takes the first day it knows for none. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final int threads;

    private PptxWriter(int threads) {
        this.threads = threads;
    }

    /** A writer on all cores. */
    public static PptxWriter create() {
        return new PptxWriter(Runtime.getRuntime().availableProcessors());
    }

    /** This writer on {@code count} threads. */
    PptxWriter withThreads(int count) {
        return new PptxWriter(count);
    }

    /**
     * Writes a presentation to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     * @throws CancellationException if it was cancelled; then there is no file
     */
    public void write(Deck deck, Path file, ExportProgress progress) throws IOException {
        WholeFile.write(file, out -> write(deck, out, progress));
    }

    /**
     * Writes a presentation to a stream, which stays open.
     *
     * @throws CancellationException if it was cancelled; the stream then holds a part of it
     */
    void write(Deck deck, OutputStream out, ExportProgress progress) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(buffered);
        addFrame(deck, zip);
        Animation pictures = Animation.of(deck.slides(), deck.figure(), deck.size());
        new PngPictures(pictures, deck.transparent(), slide -> List.of())
                .run(threads, progress, (slide, png) -> addSlide(deck, slide, png, zip));
        zip.finish();
        buffered.flush();
    }

    private static void addFrame(Deck deck, ZipOutputStream zip) throws IOException {
        int slides = deck.slides();
        add(zip, "[Content_Types].xml", DeckParts.contentTypes(slides));
        add(
                zip,
                "_rels/.rels",
                DeckParts.relationships(
                        "officeDocument",
                        "ppt/presentation.xml",
                        "metadata/core-properties",
                        "docProps/core.xml",
                        "extended-properties",
                        "docProps/app.xml"));
        add(zip, "docProps/core.xml", DeckParts.core(deck.metadata()));
        add(zip, "docProps/app.xml", DeckParts.app(deck.metadata().program(), slides));
        add(
                zip,
                "customXml/item1.xml",
                DeckParts.experiment(deck.metadata().experiment().orElseThrow()));
        add(zip, "customXml/itemProps1.xml", DeckParts.experimentProperties());
        add(zip, "customXml/_rels/item1.xml.rels", DeckParts.relationships("customXmlProps", "itemProps1.xml"));
        add(zip, "ppt/presentation.xml", DeckParts.presentation(slides));
        add(zip, "ppt/_rels/presentation.xml.rels", DeckParts.presentationRelationships(slides));
        add(zip, "ppt/slideMasters/slideMaster1.xml", DeckParts.master(deck.background()));
        add(
                zip,
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                DeckParts.relationships(
                        "slideLayout", "../slideLayouts/slideLayout1.xml", "theme", "../theme/theme1.xml"));
        add(zip, "ppt/slideLayouts/slideLayout1.xml", DeckParts.layout());
        add(
                zip,
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                DeckParts.relationships("slideMaster", "../slideMasters/slideMaster1.xml"));
        add(zip, "ppt/notesMasters/notesMaster1.xml", DeckParts.notesMaster());
        add(
                zip,
                "ppt/notesMasters/_rels/notesMaster1.xml.rels",
                DeckParts.relationships("theme", "../theme/theme2.xml"));
        String theme = DeckParts.theme(deck.background(), deck.text());
        add(zip, "ppt/theme/theme1.xml", theme);
        add(zip, "ppt/theme/theme2.xml", theme);
    }

    private static void addSlide(Deck deck, int number, byte[] png, ZipOutputStream zip) throws IOException {
        Deck.Slide slide = deck.slide().apply(number);
        int name = number + 1;
        add(zip, "ppt/slides/slide" + name + ".xml", DeckParts.slide(slide, deck.size()));
        add(
                zip,
                "ppt/slides/_rels/slide" + name + ".xml.rels",
                DeckParts.relationships(
                        "slideLayout",
                        "../slideLayouts/slideLayout1.xml",
                        "image",
                        "../media/image" + name + ".png",
                        "notesSlide",
                        "../notesSlides/notesSlide" + name + ".xml"));
        add(zip, "ppt/notesSlides/notesSlide" + name + ".xml", DeckParts.notes(slide));
        add(
                zip,
                "ppt/notesSlides/_rels/notesSlide" + name + ".xml.rels",
                DeckParts.relationships(
                        "notesMaster", "../notesMasters/notesMaster1.xml", "slide", "../slides/slide" + name + ".xml"));
        store(zip, "ppt/media/image" + name + ".png", png);
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Adds bytes that are packed already. */
    private static void store(ZipOutputStream zip, String name, byte... bytes) throws IOException {
        ZipEntry entry = entry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }
}
