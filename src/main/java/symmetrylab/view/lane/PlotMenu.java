package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.scene.Scene;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.viewmodel.window.PlotCopies;
import symmetrylab.words.Words;

/** The menu of a plot under the mouse: to copy it, and to make plots large, which a double click does too. */
final class PlotMenu {

    /** A copied picture has this many pixels per pixel of the window, so that it is sharp on a slide. */
    private static final int SCALE = 2;

    private final FigureView view;
    private final String id;
    private final Supplier<Optional<Copied>> shown;
    private final PlotsViewModel plots;
    private final PlotCopies copies;
    private final Words words;
    private final List<Additions> additions = new ArrayList<>();

    /** What a plot adds to its menu. */
    @FunctionalInterface
    interface Additions {
        /** The items for a place in the plot. */
        List<MenuItem> at(double x, double y);
    }

    /**
     * What is copied.
     *
     * @param figure the plot
     * @param scene what it shows
     */
    record Copied(Figure figure, Scene scene) {}

    /** Gives {@code view} the menu; {@code shown} is what the view shows when the menu opens. */
    PlotMenu(
            FigureView view,
            String id,
            Supplier<Optional<Copied>> shown,
            PlotsViewModel plots,
            PlotCopies copies,
            Words words) {
        this.view = view;
        this.id = id;
        this.shown = shown;
        this.plots = plots;
        this.copies = copies;
        this.words = words;
        view.setOnContextMenuRequested(this::open);
        view.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                plots.toggleLarge();
            }
        });
    }

    /** Puts more items above those of every plot, after those added before. */
    void add(Additions more) {
        additions.add(more);
    }

    private void open(ContextMenuEvent event) {
        shown.get().ifPresent(copied -> {
            MenuItem picture = item("copy-picture", "plotMenu.picture", () -> copyPicture(copied));
            MenuItem numbers = item("copy-numbers", "plotMenu.numbers", () -> copyNumbers(copied.figure()));
            numbers.setDisable(!(copied.figure() instanceof Tabular));
            CheckMenuItem large = new CheckMenuItem(words.get("plotMenu.large"));
            large.setId(id + "-large");
            large.setSelected(plots.largeProperty().get());
            large.setOnAction(chosen -> plots.toggleLarge());
            MenuItem usual = item("usual-height", "plotMenu.usualHeight", () -> plots.shareProperty()
                    .set(OptionalDouble.empty()));
            usual.setDisable(plots.shareProperty().get().isEmpty());
            ContextMenu menu = new ContextMenu();
            for (Additions more : additions) {
                List<MenuItem> own = more.at(event.getX(), event.getY());
                menu.getItems().addAll(own);
                if (!own.isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
            }
            menu.getItems().addAll(picture, numbers, new SeparatorMenuItem(), large, usual);
            menu.setAutoHide(true);
            menu.show(view, event.getScreenX(), event.getScreenY());
        });
        event.consume();
    }

    private MenuItem item(String what, String text, Runnable action) {
        MenuItem item = new MenuItem(words.get(text));
        item.setId(id + "-" + what);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copyPicture(Copied copied) {
        int width = (int) Math.max(1, view.getWidth());
        int height = (int) Math.max(1, view.getHeight());
        Ink page = copied.scene().style().palette().page();
        int[] pixels = copies.pixels(
                (pen, w, h) -> {
                    pen.rectangle(0, 0, w, h, 0, page);
                    copied.figure().paint(pen, w, h);
                },
                width,
                height,
                SCALE);
        WritableImage image = new WritableImage(SCALE * width, SCALE * height);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        SCALE * width,
                        SCALE * height,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        SCALE * width);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyNumbers(Figure figure) {
        if (figure instanceof Tabular tabular) {
            ClipboardContent content = new ClipboardContent();
            content.putString(copies.csv(tabular.table()));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
