// What the words of headers mean, by idea: English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese.
// Without accents; several words in a row are joined with "_"; a word may stand under two ideas.

/** Words that name a field's thing, and words that make another thing of it. */
export const WORDS: Readonly<Record<string, string>> = {
  // Who.
  account:
    'account accounts acct accnt acc customer customers cust client clients company companies organization organisation organizations organisations org orgs business firm kunde kunden kundin konto konten firma firmen unternehmen mandant mandanten auftraggeber compte comptes societe societes entreprise entreprises cliente clientes cuenta cuentas empresa empresas compania organizacion sociedad clienti azienda aziende azienda societa impresa imprese ditta conto organizzazione conta contas companhia organizacao klant klanten bedrijf bedrijven bedrijfs organisatie onderneming relatie relaties afnemer 顧客 取引先 お客様 お客さま 得意先 会社 企業 クライアント アカウント 法人 組織 カスタマー merchant merchants endkunde endkunden geschaftspartner opdrachtgever 契約者 契約先 利用企業 kundschaft cliente_final buyer_account 取引',
  debtor: 'debitor debitoren debitore deudor debiteur debiteuren',
  group: 'group workspace tenant team instance environment gruppe gruppen groupe grupo gruppo groep グループ',
  record: 'record object entity datensatz enregistrement registro registrazione',
  external: 'external extern externe externo esterno internal source_system legacy',
  id: 'id ids identifier uid uuid guid gsid kennung identifiant identificador identificativo identificatie',
  code: 'code codes kode codigo codice コード cod kurzel',
  key: 'key keys schlussel cle clave chiave chave sleutel',
  number: 'number num no nos nr nro numero n # nº n° № nbr',
  serial: 'nummer nummern 番号 no.',
  count:
    'count counts cnt zahl anzahl anz aantal nombre nb nbre cantidad cant qty quantity quantidade qtd qtde quantita numero_total 数 件数 人数 number_of no_of num_of nr_of #_of',
  name: 'name names title bezeichnung nom noms nombre nombres nome nomi denominazione denominacion denominacao naam benaming 名 名前 名称 氏名',
  legal:
    'raison_sociale razon_social ragione_sociale razao_social nombre_comercial nome_fantasia trading_name legal_name legal_entity 社名 屋号 法人名 registered_name firmierung',
  domain: 'domain domains domane domaine dominio domein ドメイン email_domain web_domain domain_name',
  website:
    'website websites url homepage web webseite internetseite webadresse web_site sitio_web site_web sito_web pagina_web web_page site_internet ホームページ ウェブサイト サイト web_address internetadresse',
  site: 'site sitio sito',
  owner:
    'owner owners eigentumer eigentumerin inhaber betreuer betreuerin kundenbetreuer zustandiger proprietaire titulaire gestionnaire charge_clientele charge_de_clientele conseiller propietario propietaria titular gestor gestora asesor proprietario proprietaria titolare intestatario gestore eigenaar beheerder 所有者 オーナー dono dueno relatiebeheerder',
  csm: 'csm csms cs_manager cs_owner customer_success_manager customer_success_owner customer_success_rep customer_success_lead customer_success success_manager success_owner success_lead success_rep cs_rep cs_lead cs_担当 cs担当 カスタマーサクセス担当 accountmanager accountmanagerin accountbeheerder kundenbetreuer account_manager key_account_manager kam cs_verantwortlicher client_success_manager cs relationship_manager client_manager client_partner account_lead person_in_charge pic カスタマーサクセスマネージャー 責任者 betreut_von managed_by owned_by looked_after_by gere_par suivi_par gestito_da seguito_da gestionado_por gerenciado_por beheerd_door zustandiger_mitarbeiter zustandige_mitarbeiterin charge_de_compte charge_compte klantmanager lead_csm csm_lead',
  manager: 'manager managers leiter verantwortlicher responsabile_di jefe chef mgr gerente gerentes gerant',
  responsible:
    'responsible zustandig verantwortlich verantwortliche verantwortlicher responsable responsables responsabile responsavel verantwoordelijke 担当 rep representative encargado encargada encarregado incaricato accountable kundenverantwortlicher',
  assigned:
    'assigned assigned_to zugewiesen zugeordnet assigne attribue asignado assegnato atribuido toegewezen 割当 attitre attitree affecte affectee dedie dediee referent_interne',
  user: 'user users nutzer benutzer anwender utilisateur utilisateurs usuario usuarios utente utenti utilizador utilizadores gebruiker gebruikers ユーザー ユーザ 利用者 seatholder',
  sales:
    'sales vertrieb vertriebs ventas vente ventes vendas vendite verkoop 営業 seller salesperson rep_sales ae account_executive account_rep',
  seller:
    'vendeur vendedor vendedora venditore agente comercial commercial commerciale verkoper aussendienst vertriebler vertriebsmitarbeiter ejecutivo_ventas ejecutivo',
  // When.
  date: 'date dates dt datum datums fecha fechas data on at am le el time timestamp datetime zeitpunkt day_of heure hora ora tijd op em il 日 日付 日時 年月日 時刻',
  start:
    'start starts started starting begin begins beginning began commencement beginn anfang debut demarrage inicio comienzo inizio decorrenza aanvang ingang ingangs ingangsdatum start_of effective go_live golive activation activated activated_at onboarded 開始 開始日 aktivierung aktivierungs activacion attivazione ativacao activatie adhesion adesao vertragsstart mise_en_service eintritt 利用開始 contratacao',
  opening: 'opening bop boy',
  closing: 'closing eop eoy eom contracted committed_arr live_arr',
  since: 'since from seit depuis desde dal dalla dall sinds ab a_partir 以来 became vanaf from_date',
  created:
    'created create creation erstellt angelegt erfasst cree creado creacion creato creazione inserimento criado criacao cadastro registro_fecha aangemaakt aanmaak aanmaakdatum 作成 登録',
  signup:
    'signup sign_up signed_up registered registration anmeldedatum inscription alta fecha_alta registrazione inscricao joined',
  signed:
    'signed signing signature unterzeichnet unterschrieben signe firmado firma_contratto firmato assinado ondertekend close_date closed_won close_won closed_date',
  first: 'first erste erster erstes premier premiere primer primera primo prima primeiro primeira eerste 初回 最初',
  original: 'original initial ursprunglich ursprungliches initiale inicial iniziale oorspronkelijk oorspronkelijke',
  end: 'end ends ending expiry expiration expires expire expiring ende ablauf auslauf ablaufdatum fin expira final finaliza termino fine termine fim encerramento einde eind einddatum afloop verval vervaldatum terminates termination_of ends_on 終了 満了 満期 期限 ends_at bis until till hasta jusqu_au jusqu_a jusqu fino_al ate tot まで verloop vervalt afloopdatum expiracion expiracao caduca caducidad lauft_ab loopt_af ablaufend 有効期限 fin_d_engagement encerra',
  expiry: 'echeance scadenza',
  due: 'vencimiento vencimento fallig falligkeit 期日',
  renewal:
    'renewal renewals renew renews renewing renewal_date verlangerung verlangerungs erneuerung erneuerungs renouvellement reconduction renovacion renueva rinnovo renovacao renovacoes verlenging verlengings vernieuwing hernieuwing 更新 更改 verleng verlengt verlengen renouveler',
  renewed: 'renewed verlangert erneuert renouvele renovado renovada rinnovato rinnovata verlengd vernieuwd 更新済',
  next: 'next upcoming coming nachste nachster nachstes nachsten naechste naechster prochain prochaine proximo proxima siguiente prossimo prossima volgende eerstvolgende 次回 次',
  last: 'last latest most_recent recent newest letzte letzter letztes letzten zuletzt neueste dernier derniere derniers ultimo ultima ultimos ultime laatste laatst meest_recente 最終 最新 直近 最後',
  previous:
    'previous prev prior former past old vorherige vorheriger vorheriges fruhere fruherer ehemalige precedent precedente precedenti ancien ancienne anterior anteriores previo previa passato scorso vorig vorige voorgaande eerdere 前回 前 以前',
  lastyear:
    'last_year ly py yoy_base previous_year prior_year vorjahr vorjahres annee_derniere annee_precedente an_dernier ano_anterior ano_pasado ano_passado anno_precedente anno_scorso vorig_jaar voorgaand_jaar 前年 昨年 前年度 year_ago one_year_ago 12_months_ago a_year_ago lastyear letztes_jahr letzten_jahr vergangenes_jahr l_an_dernier l_annee_derniere annee_passee t_1 previous_period prior_period baseline',
  current:
    'current currently present actual as_of_today aktuell aktuelle aktueller aktuelles actuel actuelle actuels attuale attuali atual atuais huidig huidige 現在 現 現行 this diese dieser ce cette este esta questo questa deze 今',
  today: 'today now heute',
  annual:
    'annual annually yearly annualized annualised annum pa p.a. year years yr yrs jahr jahre jahren jahres jahrlich jahrliche jahrlicher an ans annee annees annuel annuelle annuels annuelles ano anos anual anuales anuais annuo annua annuale annuali anno anni jaar jaren jaarlijks jaarlijkse 年 年間 年次 年数',
  monthly:
    'month months monthly mo mos mth monat monate monaten monats monatlich monatliche mois mensuel mensuelle mensuels mes meses mensual mensuales mese mesi mensile mensili mensal mensais maand maanden maandelijks maandelijkse 月 月次 月間 か月 ヶ月 カ月 ヵ月',
  weekly:
    'week weeks weekly wk woche wochen wochentlich semaine semaines hebdomadaire semana semanas semanal settimana settimane settimanale semanais weken wekelijks 週 週次 週間',
  day: 'day days daily tag tage tagen jour jours dia dias giorno giorni dag dagen 日数 日間',
  quarter: 'quarter quarterly qtr q quartal trimestre trimestral kwartaal 四半期 q1 q2 q3 q4',
  hour: 'hour hours hrs hr minute minutes min mins minuten stunden heures horas ore uren seconds sec',
  ago: 'ago vor il_y_a hace fa atras geleden',
  // What.
  contract:
    'contract contracts contractual agreement vertrag vertrags vertrage contrat contrats contrato contratos contratto contratti contracten overeenkomst 契約',
  subscription:
    'subscription subscriptions subscriber subs sub subscribed abonnement abonnements abo suscripcion suscripciones abbonamento abbonamenti assinatura assinaturas 購読 サブスクリプション サブスク',
  term: 'term terms length duration period_of laufzeit dauer vertragsdauer duree duracion durata duracao vigencia prazo looptijd duur 期間',
  arr: 'arr carr aarr',
  mrr: 'mrr cmrr',
  tcv: 'tcv',
  acv: 'acv',
  recurring:
    'recurring recur rec wiederkehrend wiederkehrende wiederkehrender wiederkehrendes recurrent recurrente recurrents recurrentes recurrente ricorrente ricorrenti recorrente recorrentes terugkerend terugkerende 経常 定期 継続',
  revenue:
    'revenue revenues rev turnover umsatz umsatze erlos erlose einnahmen revenu revenus chiffre_affaires chiffre_d_affaires ca ingreso ingresos facturacion ventas_totales ricavo ricavi fatturato receita receitas faturamento omzet opbrengst inkomsten 収益 売上 売上高 年商',
  value:
    'value amount amt value_of betrag summe wert volumen montant valeur importe valor monto importo valore montante bedrag waarde 金額 額 価値 amounts',
  fee: 'fee fees gebuhr beitrag redevance cuota canone tarifa rate_fee prijs 料金 利用料 price pricing',
  total: 'total totals gesamt totale totaal totales totais overall 総 総額 合計 全体 全',
  employees:
    'employees employee staff headcount fte ftes workforce mitarbeiter mitarbeitende mitarbeitern angestellte beschaftigte belegschaft ma employes salaries salarie effectif effectifs collaborateurs empleados trabajadores dipendenti addetti organico funcionarios colaboradores empregados medewerkers medewerker werknemers personeel 従業員 社員 スタッフ employee_count people_employed',
  size: 'size grosse taille tamano dimensione dimensioni dimensao porte tamanho grootte omvang 規模 unternehmensgrosse firmengrosse bedrijfsgrootte',
  range:
    'range ranges band bracket bucket bereich spanne tranche rango fascia faixa categorie_taille klasse_grosse 帯 区分',
  industry:
    'industry industries sector sectors vertical verticals branche branchen industrie wirtschaftszweig secteur secteurs secteur_activite secteur_d_activite sectores industria giro rubro settore settori settore_attivita setor setores segmento_atuacao ramo ramo_atividade bedrijfstak bedrijfssector 業種 業界 産業',
  fit: 'fit match matching passung',
  icp: 'icp ideal_customer_profile ideal_customer',
  incoming: 'incoming enriched new neu neue nouveau nouvelle nuevo nueva nuovo nuova novo nova nieuw nieuwe 新規 新',
  country:
    'country countries nation land lander pays pais paises paese nazione stato_paese landen 国 国名 国コード iso_country countrycode residence_country kundenland',
  state: 'state province bundesland estado stato provincia departement departamento uf 都道府県',
  region:
    'region regions geo geographic geographical territory territories area zone gebiet regione zona regio regiao territoire territorio territorium 地域 エリア リージョン',
  office: 'office hq headquarters buro sede siege bureau 本社',
  market: 'market markt marche mercado mercato',
  billing:
    'billing rechnung rechnungs invoice invoices facturation facture factures facturacion factura facturas fatturazione fattura fatture cobranca fatura faturas factuur facturen 請求 請求先 請求書',
  address: 'address addresses mailing shipping adresse anschrift direccion indirizzo endereco adres 住所',
  stage: 'stage stages phase etape stade etapa fase stadio estagio stadium ステージ 段階 フェーズ',
  lifecycle:
    'lifecycle life_cycle lebenszyklus cycle_vie cycle_de_vie ciclo_vida ciclo_vita levenscyclus ライフサイクル journey_stage ciclo_de_vida ciclo_di_vita levensfase customer_journey_stage',
  growth: 'growth wachstum wachstums croissance crecimiento crescita crescimento groei 成長 scale_up maturity reife',
  funding: 'funding financing',
  status: 'status statuses statut etat zustand estatus estado situacion stato situacao staat ステータス 状況 状態',
  type: 'type types typ art kind tipo tipologia soort タイプ 種別 形態 種類 区分け form forme forma vorm modell modele modelo modello modalite modalidad modalidade modalita art_des',
  active:
    'active aktiv aktive aktiver aktives actif actifs active actives activo activos activa activas attivo attivi attiva ativo ativos ativa actief actieve アクティブ 稼働 利用中',
  live: 'live paying',
  churn:
    'churn churned churns cancelled canceled cancellation lost gekundigt gekundigter kundigung kundigungs abgewandert verloren resilie resiliee resiliation perdu baja bajas cancelado cancelada cancelacion disdetto disdetta cessato cancelamento opgezegd opzegging opzeg 解約 退会',
  flag: 'is has flag indicator kennzeichen ist hat flg y_n yes_no ja_nein フラグ 有無',
  segment: 'segment segments segmentation segmentierung kundensegment segmento segmenti segmentos セグメント',
  tier: 'tier tiers rank ranking rang rango_cliente grade klasse class classe clase clases stufe ランク 階層 クラス abc abc_klasse',
  level: 'level levels niveau niveaus nivel livello レベル',
  override:
    'override overrides overridden manual manually manuell manuelle manuel manuelle manuale manuell handmatig 手動 上書き',
  reason:
    'reason reasons why grund begrundung motif motivo motivi raison justification justificacion rationale reden 理由',
  committed: 'committed',
  health:
    'health gesundheit gesundheits kundengesundheit sante salud salute saude gezondheid gezondheids klantgezondheid ヘルス 健全性 健全度 健康度 健康',
  score:
    'score scores scoring index punkte punktzahl punktestand bewertung note pointage puntuacion puntaje punteggio pontuacao nota cijfer indice スコア 点数 評価 rating',
  churnscore: 'churnscore churn_score',
  color:
    'color colour ampel ampelstatus rag r_y_g r_a_g g_y_r traffic_light farbe couleur colore cor kleur semaforo feu 色 信号',
  pulse: 'pulse sentiment',
  nps: 'nps net_promoter net_promoter_score weiterempfehlung weiterempfehlungsbereitschaft likelihood_to_recommend recommend_score 推奨度 promoter_score',
  ticket:
    'ticket tickets tix case cases supportfall supportfalle anfrage anfragen issues incident incidents incidencia incidencias chamado chamados segnalazione segnalazioni melding meldingen storing storingen richieste_assistenza demandes_support チケット 問い合わせ 問合せ お問い合わせ demande demandes request requests solicitud solicitudes richiesta richieste solicitacao solicitacoes verzoek verzoeken falle faelle vorgange cas casos caso casi',
  support: 'support helpdesk help_desk hilfe soporte supporto suporte assistance assistenza サポート service_desk',
  open: 'open opened offen offene offener ouvert ouverts ouverte ouvertes abierto abiertos abierta abiertas aperto aperti aperta aperte aberto abertos aberta abertas openstaand openstaande unresolved unsolved pending outstanding ungelost en_cours em_aberto 未解決 未対応 未完了 対応中 オープン pendientes pendiente pendente pendentes in_sospeso en_attente non_resolus no_resueltos nao_resolvidos non_risolti onopgelost onopgeloste 未クローズ active_open laufende lopende in_corso em_andamento en_curso in_bearbeitung in_behandeling',
  usage:
    'usage use using nutzung nutzungs verwendung utilisation utilisations usage d_usage uso utilizacion utilizzo utilizacao gebruik gebruiks 利用 使用 活用',
  frequency: 'frequency haufigkeit frequence frecuencia frequenza frequencia frequentie 頻度 frequenz',
  trend:
    'trend trends trendlinie entwicklung tendance tendencia tendenza andamento ontwikkeling 傾向 トレンド 推移 trajectory verlauf evolution evolucion evoluzione evolucao',
  adoption:
    'adoption adopcion adozione adocao adoptie adoptiegraad adoptionsrate adoptionsgrad adoptionsquote 定着 定着率 アダプション 浸透',
  feature:
    'feature features function functions funktion funktionen funktions fonctionnalite fonctionnalites funcion funciones funcionalidad funcionalidades funzione funzioni funzionalita funcao funcoes functie functies functionaliteit 機能 module modules',
  pattern: 'pattern patterns muster profil patron schema patroon パターン',
  percent:
    '% pct perc percent percentage prozent pourcentage porcentaje percentuale percentual porcentagem procent パーセント',
  rate: 'rate ratio share taux tasa tasso taxa quote rata graad grad tasas 率 割合 比率',
  used: 'used genutzt genutzte utilise utilisees usados usadas usate utilizadas gebruikte assigned_used occupied consumed belegt',
  seat: 'seat seats license licenses licence licences licensed lizenz lizenzen lizenzanzahl licencia licencias licenza licenze licenca licencas licentie licenties platze sieges asientos puestos posti postazioni assentos ライセンス シート 席 postes plazas stoelen zetels',
  purchased:
    'purchased bought contracted sold gekauft gekaufte achetees contratado contratados contratadas acquistate acquistati comprados adquiridas afgenomen gekochte 購入 契約済 paid booked allocated provisioned gebuchte gebucht bestellte contracte souscrites souscrits',
  activity:
    'activity activities aktivitat aktivitaten activite activites actividad actividades attivita atividade atividades activiteit activiteiten 活動 アクティビティ activity_date',
  login:
    'login logins log_in logon logged_in sign_in signin signins logins_count anmeldung anmeldungen einloggen connexion connexions acceso accesos accesso accessi acesso acessos inicio_sesion inlog aanmelding ログイン アクセス conexion conexiones conexao zugriff zugriffe acces accede connessione connessioni inicio_de_sesion',
  seen: 'seen gesehen vu visto gezien active_on',
  touch:
    'touch touched touchpoint touchpoints interaction interactions interaktion interaccion interazione interacao interactie engagement_date engaged 接触',
  engagement: 'engagement エンゲージメント',
  contact:
    'contact contacted contacts kontakt kontakte kontaktiert contacto contactado contactos contatto contatti contato contatos contactpersoon communication communicated 連絡 コンタクト echange interlocution contactmoment kontaktpunkt gesprach',
  session:
    'session sessions sitzung sitzungen sesion sesiones sessione sessioni sessao sessoes sessie sessies セッション',
  visit:
    'visit visits visited besuch besuche visite visites visita visitas bezoek bezoeken 訪問 pageview pageviews page_views',
  event: 'event events actions action_count clicks evenement evenements eventos eventi ereignisse イベント volume',
  meeting:
    'meeting meetings qbr ebr besprechung termin reunion riunione reuniao vergadering check_in checkin 面談 打ち合わせ 商談日',
  message: 'message messages email_date call inbound outbound conversation',
  order:
    'order orders purchase purchases bestellung bestellungen auftrag commande commandes achat achats pedido pedidos compra compras ordine ordini acquisto acquisti bestelling bestellingen 注文 発注 購買 deal_close won_date transaction',
  product:
    'product products produkt produkte produit produits producto productos prodotto prodotti produto produtos 商品 製品 プロダクト サービス名 solution solutions solucion soluciones soluzione solucao losung losungen oplossing bundle suite',
  plan: 'plan plans plano planos piano forfait tarif paket package packages edition editions subscription_plan プラン pricing_plan plan_name product_plan offre formule bundle_plan tarifmodell 契約プラン',
  expansion:
    'expansion expansions expansao expansion_potential espansione upsell cross_sell crosssell uitbreiding ausbau アップセル 拡大 クロスセル up_sell 拡張 cross',
  potential: 'potential potenzial potentiel potencial potenziale potentie potentieel 余地 ポテンシャル 可能性',
  opportunity: 'opportunity opportunities chance',
  expanding: 'expanding wachsend',
  strategic:
    'strategic strategisch strategische strategischer strategique estrategico estrategica strategico strategica 戦略 戦略的',
  importance: 'importance bedeutung wichtigkeit importancia importanza belang 重要度 重要性 priority relevance',
  onboarding: 'onboarding onboard einarbeitung implementation オンボーディング 導入 einfuhrung einfuhrungs',
  progress:
    'progress completion fortschritt avancement progres progression progreso avance avanzamento progresso voortgang 進捗 進捗率 達成率 % completeness',
  training:
    'training trainings schulung schulungen formation formations formacion capacitacion formazione treinamento treinamentos capacitacao opleiding トレーニング 研修',
  done: 'done completed complete finished conducted held abgeschlossen beendet erledigt termine terminee effectuee faite realisee completada completado realizada completata completato concluido concluida realizado afgerond voltooid gedaan 完了 済 実施済',
  reached: 'reached achieved attained erreicht atteint alcanzado raggiunto alcancado bereikt 達成',
  met: 'met erfullt',
  stable: 'stable stabil',
  threshold: 'threshold target_met schwelle seuil umbral soglia',
  core: 'core key_features kern',
  adopted: 'adopted eingefuhrt',
  roi: 'roi',
  shown: 'shown demonstrated proven',
  assessed: 'assessed assessment reviewed',
  strong: 'strong starker',
  champion: 'champion champions',
  strength: 'strength starke',
  willing: 'willing would_act would willingness',
  reference: 'reference references referenz referenzen referencia referenza referentie referenceable referral refer',
  logo: 'logo logos marke brand',
  partnership: 'partnership partnerschaft partenariat',
  partner: 'partner',
  white: 'whitespace white_space',
  need: 'need needs bedarf bedurfnis besoin besoins necesidad bisogno necessidade behoefte',
  persona: 'persona personas buyer_persona buying_persona',
  buyer: 'buyer decision_maker',
  psychographic: 'psychographic psychographics mindset',
  service: 'service betreuung betreuungs servicio servizio servico dienst サービス',
  touchmodel: 'touch_model touch_level touchmodel',
  behavioral: 'behavioral behavioural behaviour behavior verhaltens',
  firmographic: 'firmographic firmographics',
  deep: 'depth',
  one: '1 one',
  two: '2 two',
  three: '3 three',
  thirty:
    '30 30d l30 l30d last30 last_30_days last30days past_30_days thirty 30_days 30_day 30_tage 30_tagen 30_jours 30_dias 30_giorni 30_dagen 30日 30日間 last_30',
  period:
    '7 7d 14 14d 60 60d 90 90d l90 l90d 180 365 12 6 24 ltm ttm ytd mtd qtd l12m t12m fy cy period periode periodo zeitraum h1 h2',
  periodstart:
    'at_start at_start_of start_of_year start_of_period beginning_of start_of_fy at_start_of_fy period_start_of period_start at_period_start',
  average:
    'avg average mean durchschnitt durchschnittlich durchschnittliche moyen moyenne promedio media medio gemiddeld gemiddelde 平均',
  emm: 'm',

  // What makes another thing of a header, so that it is none of ours and no slip of the pen either.
  contactperson: '担当者',
  template: 'plantilla',
  monthfee:
    'mensalidade mensualite 月額 月額料金 monatsbeitrag monatsgebuhr monatspreis mensilita maandbedrag maandprijs 月額利用料',
  lastmonth:
    'last_month previous_month prior_month vormonat mois_dernier mes_pasado mes_anterior mese_scorso mes_passado vorige_maand 先月 前月 lastmonth letzter_monat letzten_monat letzten_monats lm',
  thismonth:
    'this_month current_month dieser_monat diesen_monat mois_en_cours este_mes mes_actual questo_mese mes_atual deze_maand 今月 当月 aktueller_monat laufender_monat',
  aitch: 'h',
  location: 'location locations standort lokation ubicacion localizacao localita locatie 所在地',
  spend: 'spend spending',
  mau: 'mau monthly_active',
  dau: 'dau wau',
  valid: 'valid valid_to gultig gultig_bis valido valida valable geldig validade',
  yearfee: '年額 年額料金 年間契約額 jahresgebuhr jahresbetrag jahrespreis jaarbedrag',
  category: 'category categories kategorie categoria categorias categorie 区分 カテゴリ カテゴリー',
  answer: 'answer antwort respuesta risposta resposta antwoord reponse 回答',
  success: 'success sucesso exito successo succes',
  ref: 'ref reference_no',
  fiscal: 'fiscal_year fiscal',
  retain: 'retain',
  geography: 'geography geografie geographie geografia',
  monthbefore: 'monthbefore two_months_ago 2_months_ago',
  registered: 'registered',
  change: 'change changes veranderung variation variacion variazione variacao verschil evolution_pct',
  bankaccount: 'kontonummer numero_da_conta numero_conta iban bank_account_number',
  launch: 'launch launched lancement lanzamiento lancio lancamento lancering',
  other:
    'dependents parent ultimate subsidiary subsidiaries mutter muttergesellschaft matriz holding padre madre pai mae moeder hauptkonto affiliate 親 target goal objective budget ziel objectif objetivo obiettivo meta doel plan_value forecast forecasted predicted prediction expected estimated estimate estimatedvalue prognose prevision previsto prevista verwacht 予測 見込 目標 by von par por door 者 created_by comment comments note_text notes remark remarks bemerkung bemerkungen anmerkung anmerkungen kommentar observacion observaciones commentaire commentaires osservazioni observacao observacoes opmerking opmerkingen 備考 メモ email emails e_mail mail correo courriel posta メール phone phones tel telephone telefon telefono telefone telefoon mobile mobil fax 電話 電話番号 city town stadt ort ville ciudad citta comune cidade plaats woonplaats stad 市区町村 zip zipcode postal postcode plz cap code_postal codigo_postal cep 郵便番号 street strasse rue calle via rua straat tax vat duns d_u_n_s cif nif cnpj iva partita_iva siret siren sic naics ticker dispute refund refunded discount rabatt remise descuento sconto desconto korting modified updated update edited modification geandert anderung aenderung modifie modificado modificacion modifica modificato modificacao alteracao gewijzigd wijziging actualizacion aggiornamento atualizacao 更新者 変更 sync synced fivetran deleted archived lead leads deal deals opportunity_owner pipeline closedate quote quotes referrer source sources channel campaign utm medium tag tags label_ids list lists url_path link folder drive file attachment photo avatar description beschreibung descripcion descrizione descricao omschrijving 説明 action actions task tasks todo follow followup wiedervorlage reminder playbook playbooks success_plan objective objectives cta ctas survey surveys response responses sent detractor promoter category_nps csat ces satisfaction zufriedenheit satisfaccion soddisfazione satisfacao tevredenheid 満足度 insurance versicherung krankenkasse seguro mutuelle convenio assurance ziektekostenverzekering 保険 safety credit limit risk risiko risque riesgo rischio risco risico bill payment payments paid_amount unpaid overdue balance saldo receivable ar deferred net gross margin profit cost costs kosten cogs expense currency wahrung devise moneda valuta moeda 通貨 exchange fx trial test pilot probe demo notice kundigungsfrist preavis preaviso preavviso opzegtermijn auto automatic birth birthday founded grundung gegrundet fondation fundacion fondazione fundacao opgericht 設立 age alter tenure anciennete antiguedad anzianita antiguidade remaining left days_to days_until days_since inactive inactivity resolved solved closed geschlossen fermes resolus cerrados resueltos chiusi risolti fechados resolvidos gesloten opgelost 解決済 完了済 escalated escalation escalations sla backlog reopened resolution first_response hold pause paused sponsor executive stakeholder decider referent referente ansprechpartner ansprechpartnerin interlocuteur interlocutor requester submitter reporter assignee bdr sdr partner_manager onboarding_specialist implementation_manager specialist engineer architect admin administrator admins editor viewer guest guests invited inactive_users new_users total_users_ever contraction downgrade churned_arr new_arr bucket_arr non_recurring one_time onetime setup services_revenue consulting pipeline_value weighted probability won loss competitor competitors legal_status employees_trained trained geschult geschulte gebildet formes formados formati treinados opgeleid variance delta difference increase decrease diff pct_change movement movements snapshot cohort kohorte version hash scd uuid_row row rownum checksum layout segment_code sicherheit sector_code unit_price unitprice unit quantity_ordered stock sku addon addons coupon invoice_id invoice_no invoice_number po purchase_order terms net_term auto_renew auto_renewal factors driver drivers hobby branch subsidiary_of belongs part_of onderdeel mitglied member members membership people person persons kontaktperson personnel_number gender salutation anrede titolo vorname nachname first_name last_name surname nachricht schlussel_lizenz license_key licence_key lizenzschlussel licentiesleutel key_contact viewed view views read unread likes page pages browser device os platform integration integrations installed api_calls storage gb mb bytes minutes_used responsetime nil health_check healthcare wellbeing wellness pharma hospital medical nurse seguranca gesundheitswesen nps_comment ranking_position popularity alexa traffic technologies tech stack social facebook linkedin twitter instagram timezone zeitzone fuso language sprache langue idioma lingua taal 言語 locale gdpr consent einwilligung opt opt_in subscribed_newsletter newsletter unsubscribed bounced method methods metodo zahlungsart zahlungsweise payment_terms forma_pago forma_de_pago 支払 支払方法 ended to_do zu_erledigen creato_da criado_por modificato_da zum named lost_to journey answers',
};

/** Words that say nothing about a header: articles and prepositions, who exported it, units. */
export const SILENT =
  'pela pelo pelos pelas dello allo nella saas software app application sum_of sum sums run_rate runrate dedicated unique eindeutige 18 15 予定 wert_in timeline an ao sistema system da the of a an and or for in per with to as its their our all any der die das den dem des und oder fur im mit zur pro je je le la les l du d et ou pour en dans avec sur aux au del los las y o u e ou para con sin sobre lo gli i di della delle dei degli dello nel per con su do das dos na nas nos com em het een van voor met bij の と を に は が で へ や property properties hs hubspot cf custom customfield customfields metadata trait traits attribute attributes prop field fields dim fct fact stg int mart raw src agg vitally planhat gainsight gs churnzero totango catalyst salesforce sfdc sf crm zoho pipedrive dynamics netsuite sap stripe chargebee recurly zendesk intercom freshdesk freshworks mixpanel amplitude segment_io clearbit zoominfo zi netsuite c gc pc x auto agent udf usd eur gbp chf cad aud nzd sek nok dkk pln brl mxn jpy yen euro euros dollar dollars $ € £ ¥ r$ us kr zl 円 ドル utc gmt est edt cst cdt pst pdt cet cest base local org_currency full display primary main global overall_view key_roles de 5 10 100 0';
