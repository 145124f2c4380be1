package symmetrylab.view.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.Equation;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.DerivationPhases;
import symmetrylab.viewmodel.inspector.Details;
import symmetrylab.viewmodel.inspector.Explanation;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The equations of the inspected part, in symbols and numbers; in an open step, those of the phases so far. */
final class DerivationBox extends VBox {

    private static final double TEXT = 13;

    private final InspectorViewModel inspector;
    private final PlaybackViewModel playback;
    private final DisplayViewModel display;
    private final FormulaSetter setter;
    private final FigureView view = new FigureView();
    private final Label ahead;
    private Optional<DerivationFigure> shown = Optional.empty();

    DerivationBox(
            InspectorViewModel inspector,
            PlaybackViewModel playback,
            DisplayViewModel display,
            FormulaSetter setter,
            Words words) {
        this.inspector = inspector;
        this.playback = playback;
        this.display = display;
        this.setter = setter;
        getStyleClass().add("filling");
        Label heading = new Label(words.get("inspector.derivation"));
        heading.getStyleClass().add("section-heading");
        ahead = new Label(words.get("inspector.derivation.ahead"));
        ahead.getStyleClass().add("muted");
        ahead.setWrapText(true);
        view.setId("inspector-derivation");
        getChildren().addAll(heading, ahead, view);
        inspector.detailsProperty().addListener(property -> show());
        playback.momentProperty().addListener(property -> show());
        display.themeProperty().addListener(property -> show());
        widthProperty().addListener(property -> fitHeight());
        show();
    }

    private void show() {
        Optional<Explanation> explanation = inspector.detailsProperty().get().flatMap(Details::explanation);
        Optional<Derivation> derivation = explanation.flatMap(Explanation::derivation);
        FormGrid.setShown(this, derivation.isPresent());
        shown = derivation.map(all -> {
            List<Equation> computed = DerivationPhases.computed(
                    all, explanation.get().of(), playback.momentProperty().get());
            FormGrid.setShown(ahead, computed.isEmpty());
            FormGrid.setShown(view, !computed.isEmpty());
            FigureStyle style = new FigureStyle(display.themeProperty().get().palette(), TEXT, display.words());
            return new DerivationFigure(new Derivation(computed), setter, style);
        });
        shown.ifPresent(view::show);
        fitHeight();
    }

    /** Fits the height to the equations at this width, where long ones are broken into lines. */
    private void fitHeight() {
        shown.filter(figure -> getWidth() > 0).ifPresent(figure -> {
            double height = Math.ceil(figure.preferredHeight(Math.floor(getWidth())));
            view.setMinHeight(height);
            view.setPrefHeight(height);
        });
    }
}
