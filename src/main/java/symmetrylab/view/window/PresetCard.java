package symmetrylab.view.window;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.view.control.Tips;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.window.PresetCards;
import symmetrylab.words.Words;

/** A button that opens a shipped experiment: its picture, key, title and what to watch. */
final class PresetCard extends Button {

    /** The height of a picture whose text has this size; in a higher one it is larger. */
    private static final double PICTURE = 82;

    private static final double TEXT = 12;
    private static final int KEYS = 9;

    PresetCard(PresetCards cards, int number, ObservableValue<Theme> theme, Words words) {
        String name = cards.presets().get(number).title();
        String watch = cards.watch(number, words);
        setId("preset-" + cards.presets().get(number).id());
        getStyleClass().add("preset-card");
        FigureView picture = new FigureView();
        picture.getStyleClass().add("preset-picture");
        picture.setMouseTransparent(true);
        Label title = new Label(name);
        title.getStyleClass().add("preset-title");
        HBox heading = new HBox();
        heading.getStyleClass().add("preset-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        if (number < KEYS) {
            Label key = new Label(Integer.toString(number + 1));
            key.getStyleClass().add("key");
            heading.getChildren().add(key);
        }
        heading.getChildren().add(title);
        Label sentence = new Label(watch);
        sentence.getStyleClass().add("preset-watch");
        sentence.setWrapText(true);
        VBox content = new VBox(picture, heading, sentence);
        content.getStyleClass().add("preset-content");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(words.get("preset.said", name, watch));
        Tips.give(this, cards.settings(number, words));
        content.prefWidthProperty().bind(widthProperty().subtract(16));
        Runnable show = () -> {
            double text = Math.max(TEXT, TEXT * picture.getHeight() / PICTURE);
            FigureStyle style = new FigureStyle(theme.getValue().palette(), text, words);
            picture.show(cards.pictureProperty(number)
                    .get()
                    .map(made -> made.figure(style))
                    .orElse((pen, width, height) -> pen.text("…", width / 2, height / 2, style.centeredNote())));
        };
        picture.heightProperty().addListener(property -> show.run());
        cards.pictureProperty(number).addListener((property, old, now) -> show.run());
        theme.addListener((property, old, now) -> show.run());
        show.run();
    }
}
