/** What the content types of H5P say to students: H5P takes their words from the content, in the content's language. */

const CHECK = "Check the answers. The responses will be marked as correct, incorrect, or unanswered.";
const SHOW = "Show the solution. The task will be marked with its correct solution.";
const RETRY = "Retry the task. Reset all responses and start the task over again.";
const SCORE = "You got :num out of :total points";

export const QUESTION_SET_TEXTS = {
  prevButton: "Previous question",
  nextButton: "Next question",
  finishButton: "Finish",
  submitButton: "Submit",
  textualProgress: "Question: @current of @total questions",
  jumpToQuestion: "Question %d of %total",
  questionLabel: "Question",
  readSpeakerProgress: "Question @current of @total",
  unansweredText: "Unanswered",
  answeredText: "Answered",
  currentQuestionText: "Current question",
  navigationLabel: "Questions",
};

export const END_GAME = {
  showResultPage: true,
  showSolutionButton: true,
  showRetryButton: true,
  noResultMessage: "Finished",
  message: "Your result:",
  scoreBarLabel: SCORE,
  overallFeedback: [{ from: 0, to: 100 }],
  solutionButtonText: "Show solution",
  retryButtonText: "Retry",
  finishButtonText: "Finish",
  submitButtonText: "Submit",
  showAnimations: false,
  skippable: false,
  skipButtonText: "Skip video",
};

export const MARK_THE_WORDS_TEXTS = {
  checkAnswerButton: "Check",
  submitAnswerButton: "Submit",
  tryAgainButton: "Retry",
  showSolutionButton: "Show solution",
  correctAnswer: "Correct!",
  incorrectAnswer: "Incorrect!",
  missedAnswer: "Answer not found!",
  displaySolutionDescription: "Task is updated to contain the solution.",
  scoreBarLabel: SCORE,
  a11yFullTextLabel: "Full readable text",
  a11yClickableTextLabel: "Full text where words can be marked",
  a11ySolutionModeHeader: "Solution mode",
  a11yCheckingHeader: "Checking mode",
  a11yCheck: CHECK,
  a11yShowSolution: SHOW,
  a11yRetry: RETRY,
};

export const DRAG_TEXT_TEXTS = {
  checkAnswer: "Check",
  submitAnswer: "Submit",
  tryAgain: "Retry",
  showSolution: "Show solution",
  dropZoneIndex: "Drop Zone @index.",
  empty: "Drop Zone @index is empty.",
  contains: "Drop Zone @index contains draggable @draggable.",
  ariaDraggableIndex: "@index of @count draggables.",
  tipLabel: "Show tip",
  correctText: "Correct!",
  incorrectText: "Incorrect!",
  resetDropTitle: "Reset drop",
  resetDropDescription: "Are you sure you want to reset this drop zone?",
  grabbed: "Draggable is grabbed.",
  cancelledDragging: "Cancelled dragging.",
  correctAnswer: "Correct answer:",
  feedbackHeader: "Feedback",
  scoreBarLabel: SCORE,
  a11yCheck: CHECK,
  a11yShowSolution: SHOW,
  a11yRetry: RETRY,
};

const CONFIRM_CHECK = {
  header: "Finish?",
  body: "Are you sure you wish to finish?",
  cancelLabel: "Cancel",
  confirmLabel: "Finish",
};
const CONFIRM_RETRY = {
  header: "Retry?",
  body: "Are you sure you wish to retry?",
  cancelLabel: "Cancel",
  confirmLabel: "Confirm",
};

export const MULTI_CHOICE_TEXTS = {
  UI: {
    checkAnswerButton: "Check",
    submitAnswerButton: "Submit",
    showSolutionButton: "Show solution",
    tryAgainButton: "Retry",
    tipsLabel: "Show tip",
    scoreBarLabel: SCORE,
    tipAvailable: "Tip available",
    feedbackAvailable: "Feedback available",
    readFeedback: "Read feedback",
    wrongAnswer: "Wrong answer",
    correctAnswer: "Correct answer",
    shouldCheck: "Should have been checked",
    shouldNotCheck: "Should not have been checked",
    noInput: "Please answer before viewing the solution",
    a11yCheck: CHECK,
    a11yShowSolution: SHOW,
    a11yRetry: RETRY,
  },
  confirmCheck: CONFIRM_CHECK,
  confirmRetry: CONFIRM_RETRY,
};

export const TRUE_FALSE_TEXTS = {
  l10n: {
    trueText: "True",
    falseText: "False",
    score: "You got @score of @total points",
    checkAnswer: "Check",
    submitAnswer: "Submit",
    showSolutionButton: "Show solution",
    tryAgain: "Retry",
    wrongAnswerMessage: "Wrong answer",
    correctAnswerMessage: "Correct answer",
    scoreBarLabel: SCORE,
    a11yCheck: CHECK,
    a11yShowSolution: SHOW,
    a11yRetry: RETRY,
  },
  confirmCheck: CONFIRM_CHECK,
  confirmRetry: CONFIRM_RETRY,
};
