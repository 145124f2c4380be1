package symmetrylab.view.window;

import symmetrylab.claims.ClaimResult;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.claims.ClaimPages;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.words.Words;

/**
 * The page of a claim, whose file is asked for as all others are.
 *
 * @param files asks for it
 * @param pages writes it
 * @param document says when it is written
 * @param words the language
 */
record ChosenClaimFile(FileChoice files, ClaimPages pages, DocumentViewModel document, Words words) {

    /** Asks for a file and saves the claim in it. */
    void savePage(ClaimResult result) {
        files.toSave(FileChoice.PAGE, result.claim().id() + ".html")
                .ifPresent(file -> pages.save(
                        result,
                        file,
                        saved -> document.announceSaved(words.get("claims.page.done"), saved),
                        problem -> document.announce(Notice.Kind.PROBLEM, words.get("claims.page.failed"), problem)));
    }
}
