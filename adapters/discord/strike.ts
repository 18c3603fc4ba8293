import type { Told } from '../adapter.ts'
import { isFields, type Fields } from '../fields.ts'
import { clean } from '../text/clean.ts'
import { struckOutside } from '../text/struck.ts'
import { escapeMarkdown } from './markdown.ts'

const target = /(\]\([^)\s]*\))/

/** The components of a posted body with the words struck out that are gone, and those struck no more that stand. */
export function strike(components: readonly Fields[], { gone, standing }: Told): readonly Fields[] {
  const [cut, kept] = [gone, standing].map((words) =>
    words.map((one) => escapeMarkdown(clean(one).trim())).filter((one) => one !== ''),
  )
  return components.map((component) => struckIn(component, { gone: cut ?? [], standing: kept ?? [] }))
}

function struckIn(component: Fields, told: Told): Fields {
  const { content, components } = component
  return {
    ...component,
    ...(typeof content === 'string' ? { content: struckOutside(target, content, told.gone, told.standing, '~~') } : {}),
    ...(Array.isArray(components) ? { components: components.filter(isFields).map((one) => struckIn(one, told)) } : {}),
  }
}
