package symmetrylab.view.window;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.control.Button;
import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.kept.UnsavedWork;
import symmetrylab.words.Words;

/** Offers work left when the program ended unexpectedly. */
final class WorkBanner {

    private static final String STYLE_CLASS = "offer";

    private WorkBanner() {}

    static Banner of(UnsavedWork work, Words words) {
        Button restore = new Button(words.get("kept.restore"));
        restore.setId("offer-restore");
        restore.setOnAction(event -> work.restore());
        Button discard = new Button(words.get("kept.discard"));
        discard.setId("offer-discard");
        discard.setOnAction(event -> work.discard());
        Banner banner = new Banner(
                        "offer",
                        work.offerProperty().map(offer -> offer.map(left -> sentence(left, words))
                                .orElse("")),
                        work::postpone,
                        words)
                .withAnswers(restore, discard);
        // This is no problem, so it does not get a problem's colours.
        banner.getStyleClass().setAll(STYLE_CLASS);
        return banner;
    }

    private static String sentence(UnsavedWork.Offer offer, Words words) {
        LocalDateTime changed =
                LocalDateTime.ofInstant(offer.changed(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
        String time = words.get(
                "kept.time",
                changed.toLocalDate().toString(),
                changed.toLocalTime().toString());
        String title =
                Optional.of(offer.title()).filter(text -> !text.isBlank()).orElse(words.get("top.untitled"));
        return words.get("kept.offer", VisibleText.of(title), time);
    }
}
