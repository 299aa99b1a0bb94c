import { describe, expect, it } from 'vitest'
import { said } from './policy.js'

describe('a denial about others than those named', () => {
  it('leaves the named ones as they are and rules out the rest, in Russian', () => {
    expect(said('Данные передаются кредитным бюро.\nИным лицам данные не передаются.')).toEqual([
      'transfer-ground credit-bureau',
      'not transfer-ground residual',
    ])
    expect(said('Никому больше данные не передаются.')).toEqual(['not transfer-ground residual'])
  })

  it('leaves the named ones as they are and rules out the rest, in Kazakh', () => {
    expect(
      said('Деректер кредиттік бюроларға беріледі.\nБасқа тұлғаларға деректер берілмейді.', 'kk'),
    ).toEqual(['transfer-ground credit-bureau', 'not transfer-ground residual'])
  })

  it('is not the denial of all transfer', () => {
    expect(said('Данные не передаются третьим лицам.')).toEqual([
      'not company-right transfer-to-third-parties',
    ])
    expect(said('Деректер үшінші тұлғаларға берілмейді.', 'kk')).toEqual([
      'not company-right transfer-to-third-parties',
    ])
  })
})
