export default Object.values(
  import.meta.glob<string>('../../../../assets/locales/en/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
