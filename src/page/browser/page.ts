/** What script adds to the page: nothing that reading needs. */
import { followLanguage } from './language.js'
import { closePanels } from './panels.js'
import { placeKeeper } from './place.js'
import { searching } from './search.js'

// From here on the script keeps the place, not the browser.
document.documentElement.classList.add('scripted')
const place = placeKeeper()
closePanels()
const search = searching()
followLanguage(place, search)
