//! The characters that the source of a page names, such as `&mdash;`.

use super::encoding::windows;

/// The names of characters of Western languages, with their characters; the names longer than these have a shorter form.
const NAMES: &str = "AElig=Æ AMP=& Aacute=Á Abreve=Ă Acirc=Â Agrave=À Amacr=Ā Aogon=Ą Aring=Å Atilde=Ã Auml=Ä COPY=© \
    Cacute=Ć Ccaron=Č Ccedil=Ç Ccirc=Ĉ Cdot=Ċ Cedilla=¸ Dagger=‡ Dcaron=Ď Dot=¨ Dstrok=Đ ENG=Ŋ ETH=Ð \
    Eacute=É Ecaron=Ě Ecirc=Ê Edot=Ė Egrave=È Emacr=Ē Eogon=Ę Euml=Ë GT=> Gbreve=Ğ Gcedil=Ģ Gcirc=Ĝ \
    Gdot=Ġ Hat=^ Hcirc=Ĥ Hstrok=Ħ IJlig=Ĳ Iacute=Í Icirc=Î Idot=İ Igrave=Ì Imacr=Ī Iogon=Į Itilde=Ĩ \
    Iuml=Ï Jcirc=Ĵ Kcedil=Ķ LT=< Lacute=Ĺ Lcaron=Ľ Lcedil=Ļ Lmidot=Ŀ Lstrok=Ł Nacute=Ń Ncaron=Ň Ncedil=Ņ \
    NewLine=\n NoBreak=\u{2060} NotEqual=≠ Ntilde=Ñ OElig=Œ Oacute=Ó Ocirc=Ô Odblac=Ő Ograve=Ò Omacr=Ō \
    Oslash=Ø Otilde=Õ Ouml=Ö OverBar=‾ Prime=″ QUOT=\" REG=® Racute=Ŕ Rcaron=Ř Rcedil=Ŗ Sacute=Ś \
    Scaron=Š Scedil=Ş Scirc=Ŝ THORN=Þ TRADE=™ Tab=\t Tcaron=Ť Tcedil=Ţ Tstrok=Ŧ Uacute=Ú Ubreve=Ŭ \
    Ucirc=Û Udblac=Ű Ugrave=Ù Umacr=Ū UnderBar=_ Uogon=Ų UpArrow=↑ Uring=Ů Utilde=Ũ Uuml=Ü Verbar=‖ \
    Vert=‖ Wcirc=Ŵ Yacute=Ý Ycirc=Ŷ Yuml=Ÿ Zacute=Ź Zcaron=Ž Zdot=Ż aacute=á abreve=ă acirc=â acute=´ \
    aelig=æ af=\u{2061} agrave=à amacr=ā amp=& angst=Å aogon=ą ap=≈ apos=' approx=≈ aring=å ast=* \
    asymp=≈ atilde=ã auml=ä bdquo=„ bprime=‵ brvbar=¦ bsemi=⁏ bsol=\\ bull=• bullet=• cacute=ć caret=⁁ \
    ccaron=č ccedil=ç ccirc=ĉ cdot=ċ cedil=¸ cent=¢ circledR=® colon=: comma=, commat=@ copy=© curren=¤ \
    dagger=† darr=↓ dash=‐ dcaron=ď ddagger=‡ deg=° die=¨ div=÷ divide=÷ dollar=$ dstrok=đ eacute=é \
    ecaron=ě ecirc=ê edot=ė egrave=è emacr=ē emsp=\u{2003} emsp13=\u{2004} emsp14=\u{2005} eng=ŋ \
    ensp=\u{2002} eogon=ę equals== eth=ð euml=ë euro=€ excl=! ffilig=ﬃ fflig=ﬀ ffllig=ﬄ filig=ﬁ fllig=ﬂ \
    frac12=½ frac14=¼ frac34=¾ frasl=⁄ gbreve=ğ gcirc=ĝ gdot=ġ ge=≥ geq=≥ grave=` gt=> hairsp=\u{200a} \
    half=½ hcirc=ĥ hellip=… horbar=― hstrok=ħ hybull=⁃ hyphen=‐ iacute=í ic=\u{2063} icirc=î iexcl=¡ \
    igrave=ì ijlig=ĳ imacr=ī imath=ı inodot=ı iogon=į iquest=¿ it=\u{2062} itilde=ĩ iuml=ï jcirc=ĵ \
    kcedil=ķ kgreen=ĸ lacute=ĺ laquo=« larr=← lbrace={ lbrack=[ lcaron=ľ lcedil=ļ lcub={ ldquo=“ \
    ldquor=„ le=≤ leq=≤ lmidot=ŀ lowbar=_ lpar=( lrm=\u{200e} lsaquo=‹ lsqb=[ lsquo=‘ lsquor=‚ lstrok=ł \
    lt=< macr=¯ mdash=— micro=µ midast=* middot=· minus=− mldr=… nacute=ń napos=ŉ nbsp=\u{a0} ncaron=ň \
    ncedil=ņ ndash=– ne=≠ nldr=‥ not=¬ ntilde=ñ num=# numero=№ numsp=\u{2007} oacute=ó ocirc=ô odblac=ő \
    oelig=œ ograve=ò oline=‾ omacr=ō ordf=ª ordm=º oslash=ø otilde=õ ouml=ö para=¶ percnt=% period=. \
    permil=‰ pertenk=‱ plus=+ plusmn=± pm=± pound=£ prime=′ puncsp=\u{2008} qprime=⁗ quest=? quot=\" \
    racute=ŕ raquo=» rarr=→ rbrace=} rbrack=] rcaron=ř rcedil=ŗ rcub=} rdquo=” rdquor=” reg=® \
    rlm=\u{200f} rpar=) rsaquo=› rsqb=] rsquo=’ rsquor=’ sacute=ś sbquo=‚ scaron=š scedil=ş scirc=ŝ \
    sect=§ semi=; shy=\u{ad} slarr=← sol=/ srarr=→ strns=¯ sup1=¹ sup2=² sup3=³ szlig=ß tcaron=ť \
    tcedil=ţ thinsp=\u{2009} thkap=≈ thorn=þ times=× tprime=‴ trade=™ tstrok=ŧ uacute=ú uarr=↑ ubreve=ŭ \
    ucirc=û udblac=ű ugrave=ù umacr=ū uml=¨ uogon=ų uparrow=↑ uring=ů utilde=ũ uuml=ü verbar=| vert=| \
    wcirc=ŵ yacute=ý ycirc=ŷ yen=¥ yuml=ÿ zacute=ź zcaron=ž zdot=ż zwj=\u{200d} zwnj=\u{200c}";

/// The named characters, by their names.
pub(super) struct References(Vec<(&'static str, char)>);

impl Default for References {
    fn default() -> Self {
        let named = |pair: &'static str| {
            let (name, character) = pair.split_once('=')?;
            Some((name, character.chars().next()?))
        };
        Self(NAMES.split(' ').filter_map(named).collect())
    }
}

impl References {
    /// Returns the character that a reference names, and what follows it; the `&` itself where it names none.
    pub(super) fn read<'a>(&self, reference: &'a str) -> (char, &'a str) {
        let name = reference.get(1..).unwrap_or_default();
        let none = ('&', name);
        if let Some(number) = name.strip_prefix('#') {
            return numbered(number).unwrap_or(none);
        }
        let length = name.chars().take(10).take_while(char::is_ascii_alphanumeric).count();
        let Some((name, after)) = name.split_at_checked(length) else { return none };
        let Ok(at) = self.0.binary_search_by_key(&name, |(name, _)| name) else { return none };
        let Some((_, c)) = self.0.get(at) else { return none };
        match after.strip_prefix(';') {
            Some(after) => (*c, after),
            None if matches!(name, "nbsp" | "amp" | "lt" | "gt" | "quot") => (*c, after),
            None => none,
        }
    }
}

/// Returns the character of a number, and what follows it.
fn numbered(number: &str) -> Option<(char, &str)> {
    let (digits, base) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let length = digits.chars().take_while(|c| c.is_digit(base)).count();
    let (digits, after) = digits.split_at_checked(length).filter(|_| length > 0)?;
    let c = match u32::from_str_radix(digits, base).ok() {
        Some(value @ 0x80..=0x9f) => windows(value.to_le_bytes()[0]),
        Some(value @ 1..) => char::from_u32(value).unwrap_or('\u{fffd}'),
        _ => '\u{fffd}',
    };
    Some((c, after.strip_prefix(';').unwrap_or(after)))
}
