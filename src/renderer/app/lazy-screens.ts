export const loadBoardScreen = () => import('../features/board/board-screen');
export const loadReviewScreen = () => import('../features/review/review-screen');
