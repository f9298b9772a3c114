export default Object.values(
  import.meta.glob<string>('../../../../assets/locales/fr/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
