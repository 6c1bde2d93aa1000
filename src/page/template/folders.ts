/** Where templates and what belongs to them are among the resources: the house's own come before Diptych's. */
export const FOLDERS = ['house/templates', 'templates'] as const;
