export const loadBoardScreen = () => import('../features/board/board-screen');
export const loadLibraryScreen = () => import('../features/library/library-screen');
export const loadMasteryScreen = () => import('../features/mastery/mastery-screen');
export const loadReviewScreen = () => import('../features/review/review-screen');
