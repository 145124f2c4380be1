/** Runs the experiments of a lesson and measures its facts. */
package symmetrylab.lesson.measure;
