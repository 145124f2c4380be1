/** Going through lessons: the page, what was predicted, what ran, and what was measured. */
package symmetrylab.viewmodel.lesson;
