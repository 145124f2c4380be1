/**
 * Lessons on paper: the hand-out before a lesson, the teacher's notes and the report after it, each one HTML file with its
 * pictures inside; and what a live page shows of a lesson. Knows neither files nor how a picture becomes PNG.
 */
package symmetrylab.lesson.report;
