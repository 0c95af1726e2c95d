export default async function main(args: string[]): Promise<void> { void args; }
