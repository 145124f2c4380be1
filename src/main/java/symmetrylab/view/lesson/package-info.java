/** Lessons in the window: the list, the pages with their questions, and the lanes beside them. */
package symmetrylab.view.lesson;
