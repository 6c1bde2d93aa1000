export const WAVES: string;
export function lakesideHouse(): string;
