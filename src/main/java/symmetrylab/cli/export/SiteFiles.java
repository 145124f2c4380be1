package symmetrylab.cli.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.PngWriter;
import symmetrylab.export.ProgramVersion;
import symmetrylab.export.file.WholeFile;
import symmetrylab.export.html.SiteIndex;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.card.CardPicture;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.spec.file.Presets.Preset;

/** The page that leads to the live pages of a folder. */
final class SiteFiles {

    private static final PictureSize SIZE = new PictureSize(275, 100, 2);
    private static final double TEXT = 12;

    private final Terminal terminal;
    private final List<SiteIndex.Entry> entries = new ArrayList<>();

    SiteFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Leads to the page of {@code preset}, whose trained runs are its picture. */
    void add(Preset preset, List<RunHistory> runs) {
        CardPicture picture = CardPicture.of(preset.id(), runs);
        entries.add(new SiteIndex.Entry(
                preset.id() + ExportFormat.HTML.ending(),
                preset.title(),
                terminal.words().get("preset.watch." + preset.id()),
                drawn(picture, Theme.LIGHT),
                drawn(picture, Theme.DARK)));
    }

    private String drawn(CardPicture picture, Theme theme) {
        Figure figure = picture.figure(new FigureStyle(theme.palette(), TEXT, terminal.words()));
        return Base64.getEncoder()
                .encodeToString(PngWriter.of(SIZE).transparent().bytes(figure));
    }

    /** Writes the page, if it leads anywhere. */
    void write(Path folder) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Path index = folder.resolve(SiteIndex.NAME);
        byte[] text = new SiteIndex(ProgramVersion.in(terminal.words()), entries, terminal.words())
                .text()
                .getBytes(StandardCharsets.UTF_8);
        WholeFile.write(index, out -> out.write(text));
        terminal.out().println(index);
    }
}
